package io.dunwell.contact;

import io.dunwell.contact.rules.RuleKind;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule of contact as it stands now, for people who read the list.
 *
 * @param says what it asks, of whom and where
 * @param source an address, or the name of a statute or of our own decision
 * @param since null for always
 */
public record RuleInForce(String id, RuleKind kind, String says, String source, @Nullable LocalDate since) {

    /** The address in the source, null when it has none that can be opened. */
    public @Nullable String link() {
        int at = source.indexOf("http");
        return at < 0 ? null : source.substring(at).split("[ ;]")[0];
    }

    /** The source without its address. */
    public String name() {
        var link = link();
        return link == null ? source : source.replace(link, "").replaceAll("[; ]+$", "");
    }

    /** Whose address it is, empty when it has none. */
    public String host() {
        var link = link();
        return link == null ? "" : Objects.requireNonNullElse(URI.create(link).getHost(), link);
    }
}
