package io.dunwell.contact.rules;

/** How far a company may change a rule. */
public enum RuleKind {
    /** Not at all, where it applies. */
    HARD,
    /** It may be stricter. */
    FLOOR,
    /** It is a setting. */
    POLICY
}
