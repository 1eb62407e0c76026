package io.dunwell.agencies;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.links.LinkRefused;
import io.dunwell.links.Links;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an agency fetch an account's package and acknowledge the account with a link, without signing in. The mail that
 * carries it holds no personal data; a link ends after a time, and with the placement.
 */
@Service
@Transactional
public class PackageLinks {

    public static final String PURPOSE = "package";

    static final Duration HOLDS = Duration.ofDays(14);

    private final Links links;
    private final Agencies agencies;
    private final AgencyDirectory directory;
    private final AgencyNotices notices;
    private final PlacementPackages packages;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;

    PackageLinks(
            Links links,
            Agencies agencies,
            AgencyDirectory directory,
            AgencyNotices notices,
            PlacementPackages packages,
            BusinessCalendar calendar,
            CompanyClock clock) {
        this.links = links;
        this.agencies = agencies;
        this.directory = directory;
        this.notices = notices;
        this.packages = packages;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** An address and the last day on which it holds. */
    record Invitation(URI address, LocalDate until) {}

    /** Empty where nobody outside reaches us. A repeat returns the same and lengthens its time. */
    Optional<Invitation> issue(Placement placement) {
        var until = clock.instant().plus(HOLDS);
        return links.issue(PURPOSE, Long.toString(placement.id()), until)
                .map(address -> new Invitation(address, calendar.dateOf(until)));
    }

    /**
     * Writes the link to the agency once more; asked twice on a day, it goes once.
     *
     * @throws PlacementRejected when the account came back, or the agency has no address to write to
     */
    public void sendAgain(long placementId, LocalDate on) {
        var placement = agencies.get(placementId);
        if (!placement.isActive()) {
            throw new PlacementRejected("This account came back: its package is sent to nobody any more.");
        }
        if (directory.get(placement.agencyId()).email() == null) {
            throw new PlacementRejected("The agency has no email address: enter it under Admin, Agencies.");
        }
        notices.about(
                placement,
                AgencyNotice.Kind.PACKAGE,
                "package:" + on,
                "The package of this account is ready for you.",
                on);
    }

    /**
     * The placement that a link is for. Changes nothing.
     *
     * @throws LinkRefused when the link is unknown or over, or the account came back
     */
    @Transactional(readOnly = true)
    public Placement find(String reference) {
        return agencies.get(Long.parseLong(links.find(PURPOSE, reference).subject()));
    }

    /**
     * The package as a zip, as often as it is asked for; each time is recorded.
     *
     * @throws LinkRefused as {@link #find}
     */
    public byte[] fetch(String reference) {
        var placement = find(reference);
        return packages.take(placement.id(), by(placement));
    }

    /**
     * The agency says under which number it has the account.
     *
     * @throws LinkRefused as {@link #find}
     * @throws PlacementRejected when the number is missing or too long
     */
    public void acknowledge(String reference, String number) {
        var placement = find(reference);
        agencies.acknowledge(placement, number, calendar.today(), by(placement));
    }

    private String by(Placement placement) {
        return directory.get(placement.agencyId()).name();
    }
}
