package io.dunwell.contact;

/** Whether a contact also sells something, such as a new order at a discount. */
public enum Selling {
    NOTHING,
    /** Something, and it carries neither our postal address nor a way to end such messages. */
    WITHOUT_FOOTER,
    /** Something, with our postal address and a way to end such messages. */
    WITH_FOOTER;

    public boolean sells() {
        return this != NOTHING;
    }
}
