package io.dunwell.agencies;

import io.dunwell.kernel.NotFound;
import io.dunwell.staff.Audit;
import io.dunwell.staff.Audit.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agencies this company works with. One that ever got an account is never deleted, only retired. */
@Service
@Transactional
public class AgencyDirectory {

    /** What a new installation places with until somebody says whom it works with. */
    public static final String UNNAMED = "Collection agency";

    private static final Logger LOG = LoggerFactory.getLogger(AgencyDirectory.class);

    private final AgencyRepository agencies;
    private final PlacementRepository placements;
    private final Audit audit;

    AgencyDirectory(AgencyRepository agencies, PlacementRepository placements, Audit audit) {
        this.agencies = agencies;
        this.placements = placements;
        this.audit = audit;
    }

    /** Active ones first, by name. */
    @Transactional(readOnly = true)
    public List<Agency> all() {
        return agencies.findAllByOrderByActiveDescNameAsc();
    }

    @Transactional(readOnly = true)
    public Agency get(long id) {
        return agencies.findById(id).orElseThrow(() -> NotFound.of("agency", id));
    }

    /** How many accounts each agency has now; those without are absent. */
    @Transactional(readOnly = true)
    public Map<Long, Long> placed() {
        return placements.activeByAgency().stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /**
     * The agency that accounts are placed with: the chosen one, else the one added first. A new installation that named
     * none gets one to be filled in.
     */
    public Agency usual() {
        return agencies.findFirstByActiveTrueOrderByUsualDescIdAsc()
                .orElseGet(() -> agencies.save(new Agency(new AgencyDetails(UNNAMED, null, BigDecimal.ZERO, null))));
    }

    /** @throws AgencyRejected when there is an agency of that name */
    public long add(AgencyDetails details) {
        refuseTwins(details, 0);
        var agency = agencies.save(new Agency(details));
        audit.done(Kind.AGENCY, details.name(), "Added the agency " + details.name());
        LOG.info("agency added agency={}", agency.id());
        return agency.id();
    }

    /** @throws AgencyRejected when another agency has that name */
    public void change(long id, AgencyDetails details) {
        refuseTwins(details, id);
        var agency = get(id);
        audit(agency, details);
        agency.change(details);
        LOG.info("agency changed agency={}", id);
    }

    /**
     * Accounts are placed with this one from now on; what is placed stays where it is.
     *
     * @throws AgencyRejected when it is retired
     */
    public void makeUsual(long id) {
        var agency = get(id);
        if (!agency.active()) {
            throw new AgencyRejected(
                    "%s is retired: take it back before you make it the default.".formatted(agency.name()));
        }
        var before = agencies.findFirstByActiveTrueOrderByUsualDescIdAsc().map(Agency::name);
        audit.changed(
                Kind.AGENCY,
                agency.name(),
                "Changed with whom accounts are placed by default",
                before.orElse(null),
                agency.name());
        agencies.findAll().forEach(one -> one.usual(one.id() == id));
        LOG.info("agency made default agency={}", id);
    }

    /**
     * No account is placed with it any more; it keeps those it has.
     *
     * @throws AgencyRejected when accounts are placed with it by default
     */
    public void retire(long id) {
        var agency = get(id);
        if (usual().id() == id) {
            throw new AgencyRejected(
                    "Accounts are placed with %s by default: make another agency the default first, and add one if there is none."
                            .formatted(agency.name()));
        }
        audited(agency.name(), "state", agency.active() ? "active" : "retired", "retired");
        agency.retire();
        LOG.info("agency retired agency={}", id);
    }

    public void takeBack(long id) {
        var agency = get(id);
        audited(agency.name(), "state", agency.active() ? "active" : "retired", "active");
        agency.takeBack();
        LOG.info("agency taken back agency={}", id);
    }

    private void audit(Agency known, AgencyDetails now) {
        audited(known.name(), "name", known.name(), now.name());
        audited(known.name(), "email", known.email(), now.email());
        audited(known.name(), "commission", known.commissionPercent(), now.commissionPercent());
        audited(known.name(), "note", known.note(), now.note());
        audited(known.name(), "days to acknowledge", known.acknowledgeDays(), now.acknowledgeDays());
        audited(known.name(), "place for packages", known.drop(), now.drop());
    }

    private void audited(String agency, String field, @Nullable Object was, @Nullable Object became) {
        audit.changed(Kind.AGENCY, agency, "Changed of the agency %s: %s".formatted(agency, field), was, became);
    }

    private void refuseTwins(AgencyDetails details, long id) {
        agencies.findByName(details.name()).filter(other -> other.id() != id).ifPresent(other -> {
            throw new AgencyRejected("There is an agency “%s” already: choose another name.".formatted(other.name()));
        });
    }
}
