package io.dunwell.reporting;

/** Kinds of what people and Dunwell do, as the audit trail is filtered. */
public enum AuditGroup {
    PEOPLE("People and sign-ins", "users", "violet"),
    SETTINGS("Settings, texts and policies", "gear", "violet"),
    DECISIONS("Requests and decisions", "check", "violet"),
    CUSTOMERS("Customers and contacts", "users", ""),
    DEALINGS("Calls, promises and agreements", "phone", ""),
    DISPUTES("Disputes and complaints", "bell", "amber"),
    MONEY("Bills and payments", "note", "green"),
    CASES("Steps of cases", "flow", ""),
    MESSAGES("Messages", "mail", "blue"),
    AGENCIES("Agencies", "shield", ""),
    RUNS("Imports and nights", "moon", "");

    private final String label;
    private final String icon;
    private final String tone;

    AuditGroup(String label, String icon, String tone) {
        this.label = label;
        this.icon = icon;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public String icon() {
        return icon;
    }

    public String tone() {
        return tone;
    }
}
