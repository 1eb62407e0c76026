package io.dunwell.links;

import io.dunwell.kernel.CompanyClock;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which somebody who does not sign in does one thing, once.
 *
 * <p>An address is {@code <public address>/links/<purpose>/<reference>}: it holds no name, number or amount. References
 * are kept as they are, not hashed, since the messages that carry them are kept too.
 */
@Service
@Transactional
public class Links {

    /** Purpose and reference stand behind it; everything below is open to whoever has a reference. */
    public static final String PATH = "/links/";

    private static final Logger LOG = LoggerFactory.getLogger(Links.class);

    private final LinkRows rows;
    private final PublicAddress address;
    private final CompanyClock clock;

    Links(LinkRows rows, PublicAddress address, CompanyClock clock) {
        this.rows = rows;
        this.address = address;
        this.clock = clock;
    }

    /**
     * An address for the subject. While one is neither used nor withdrawn, a repeat returns it and only changes until
     * when it holds.
     *
     * @param purpose lower-case words joined by hyphens, the part of the address that says whose page it is
     * @param subject at most 80 characters
     * @return empty when nobody outside reaches us: leave the sentence about the link out
     */
    public Optional<URI> issue(String purpose, String subject, Instant validUntil) {
        if (!address.isKnown()) {
            return Optional.empty();
        }
        var open = rows.undecided(purpose, List.of(subject));
        if (!open.isEmpty()) {
            var last = open.get(open.size() - 1);
            rows.validUntil(last.reference(), validUntil);
            return Optional.of(uri(last));
        }
        var link = new SignedLink(References.random(), purpose, subject, validUntil, null, null);
        rows.add(link, clock.instant());
        LOG.info("link issued purpose={} subject={} until={}", purpose, subject, validUntil);
        return Optional.of(uri(link));
    }

    /** The open addresses of many subjects in one query, for messages written again; those without are absent. */
    @Transactional(readOnly = true)
    public Map<String, URI> addresses(String purpose, Collection<String> subjects) {
        var found = new HashMap<String, URI>();
        if (address.isKnown() && !subjects.isEmpty()) {
            var now = clock.instant();
            rows.undecided(purpose, subjects).stream()
                    .filter(link -> link.state(now) == LinkState.OPEN)
                    .forEach(link -> found.put(link.subject(), uri(link)));
        }
        return found;
    }

    /**
     * What an address of this purpose stands for. Changes nothing, since mail scanners follow every link.
     *
     * @throws LinkRefused when it is unknown, over, used or withdrawn
     */
    @Transactional(readOnly = true)
    public SignedLink find(String purpose, String reference) {
        var link = known(purpose, reference).orElseThrow(() -> new LinkRefused(LinkState.UNKNOWN));
        var state = link.state(clock.instant());
        if (state != LinkState.OPEN) {
            throw new LinkRefused(state);
        }
        return link;
    }

    /** The same whatever became of it, for pages that show afterwards what was answered. */
    @Transactional(readOnly = true)
    public Optional<SignedLink> known(String purpose, String reference) {
        return rows.find(reference).filter(link -> link.purpose().equals(purpose));
    }

    /**
     * Uses it up, in the transaction of the deed: if that fails, the link stays open. Of two at once, one is refused.
     *
     * @throws LinkRefused when it is unknown, over, used or withdrawn
     */
    public SignedLink use(String purpose, String reference) {
        var link = find(purpose, reference);
        if (!rows.use(reference, clock.instant())) {
            throw new LinkRefused(LinkState.USED);
        }
        LOG.info("link used purpose={} subject={}", purpose, link.subject());
        return link;
    }

    /** What nobody used yet ends; a repeat changes nothing. */
    public void withdraw(String purpose, String subject) {
        if (rows.withdraw(purpose, subject, clock.instant()) > 0) {
            LOG.info("link withdrawn purpose={} subject={}", purpose, subject);
        }
    }

    private URI uri(SignedLink link) {
        return URI.create(address.of(PATH + link.purpose() + "/" + link.reference()));
    }
}
