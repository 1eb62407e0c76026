package io.dunwell.cases;

import io.dunwell.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on an account, as a line of its story.
 *
 * @param on the business date under which it is told
 * @param at when it was written down or took place; orders the entries of one day
 * @param title what happened, in a few words
 * @param amount the money it was about, null for none
 * @param text more about it, empty for nothing
 * @param by login of the person whose deed it was, null for Dunwell's own
 */
public record TimelineEntry(
        Kind kind, LocalDate on, Instant at, String title, @Nullable Money amount, String text, @Nullable String by) {

    /** What a reader can ask for alone. */
    public enum Group {
        CONTACTS("Contacts"),
        MONEY("Money"),
        POLICY("Policy");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What sort of thing it is: whom it concerns, and the sign and colour under which pages show it. */
    public enum Kind {
        CALL(Group.CONTACTS, "phone", "violet"),
        NOT_REACHED(Group.CONTACTS, "phone", ""),
        NOTE(Group.CONTACTS, "note", "violet"),
        EMAIL(Group.CONTACTS, "mail", "blue"),
        SMS(Group.CONTACTS, "chat", "blue"),
        LETTER(Group.CONTACTS, "letter", "blue"),
        NOT_SENT(Group.CONTACTS, "stop", ""),
        REPLY(Group.CONTACTS, "chat", "amber"),
        COMPLAINT(Group.CONTACTS, "bell", "red"),
        INVOICE(Group.MONEY, "bill", ""),
        FEE(Group.MONEY, "fee", "amber"),
        PAYMENT(Group.MONEY, "money", "green"),
        CREDIT(Group.MONEY, "undo", "green"),
        RETURNED(Group.MONEY, "undo", "red"),
        PROMISE(Group.MONEY, "promise", "violet"),
        KEPT(Group.MONEY, "promise", "green"),
        BROKEN(Group.MONEY, "promise", "red"),
        DISPUTE(Group.MONEY, "scale", "amber"),
        AGENCY(Group.POLICY, "agency", "red"),
        PLAN(Group.POLICY, "plan", "violet"),
        OFFER(Group.POLICY, "offer", "violet"),
        OWNER(Group.POLICY, "hand", "violet"),
        POLICY(Group.POLICY, "flow", "");

        private final Group group;
        private final String icon;
        private final String tone;

        Kind(Group group, String icon, String tone) {
            this.group = group;
            this.icon = icon;
            this.tone = tone;
        }

        public Group group() {
            return group;
        }

        public String icon() {
            return icon;
        }

        public String tone() {
            return tone;
        }
    }
}
