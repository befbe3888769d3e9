"""All rules in the order of their codes: a rule is a file here and a row below."""

from rolepath.lint.rule import Rule, rule_in
from rolepath.lint.rules import (
    anchor_broken,
    before_after_incomplete,
    binding_incomplete,
    binding_missing,
    body_missing,
    fence_unclosed,
    field_invalid,
    field_missing,
    field_unknown,
    file_empty,
    file_too_large,
    file_unreadable,
    folder_missing,
    front_matter_missing,
    front_matter_unclosed,
    link_absolute,
    link_broken,
    link_leaves_role,
    module_facts_missing,
    module_id_twice,
    module_listed_twice,
    module_unknown,
    module_unlisted,
    opening_order,
    opening_twice,
    phase_unknown,
    program_missing,
    role_missing,
    role_name,
    section_empty,
    section_missing,
    section_placeholder,
    task_unknown,
    yaml_alias,
    yaml_duplicate_key,
    yaml_invalid,
)

_PLAIN = (
    file_unreadable,
    file_too_large,
    file_empty,
    folder_missing,
    program_missing,
    role_missing,
    role_name,
    front_matter_missing,
    front_matter_unclosed,
    yaml_invalid,
    yaml_duplicate_key,
    yaml_alias,
    field_missing,
    field_unknown,
    field_invalid,
    module_id_twice,
    fence_unclosed,
    opening_order,
    opening_twice,
    before_after_incomplete,
    body_missing,
    module_facts_missing,
    binding_missing,
    binding_incomplete,
    module_unknown,
    module_unlisted,
    module_listed_twice,
    phase_unknown,
    task_unknown,
    link_broken,
    link_leaves_role,
    anchor_broken,
    link_absolute,
)
_FOR_EACH_SECTION = (section_missing, section_empty, section_placeholder)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        [*(rule_in(module) for module in _PLAIN), *(rule for module in _FOR_EACH_SECTION for rule in module.rules())],
        key=lambda rule: rule.code,
    )
)

RETIRED: frozenset[str] = frozenset()
"""Codes of rules that are no more; they are never given to another."""
