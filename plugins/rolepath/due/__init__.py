"""What goes to whom on a day of the program: found, written for mail and chat, and sent."""
