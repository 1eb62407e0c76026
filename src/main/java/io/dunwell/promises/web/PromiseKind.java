package io.dunwell.promises.web;

/** Whether the list shows promises of their own, instalments of plans, or both. */
public enum PromiseKind {
    BOTH("Promises and instalments", true, true),
    PROMISES("Promises", true, false),
    INSTALMENTS("Instalments", false, true);

    private final String label;
    private final boolean own;
    private final boolean parts;

    PromiseKind(String label, boolean own, boolean parts) {
        this.label = label;
        this.own = own;
        this.parts = parts;
    }

    public String label() {
        return label;
    }

    boolean own() {
        return own;
    }

    boolean parts() {
        return parts;
    }
}
