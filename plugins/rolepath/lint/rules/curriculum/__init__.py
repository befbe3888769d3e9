"""Rules about a role's curriculum: bindings, modules, tasks, phases and check-ins fit together."""
