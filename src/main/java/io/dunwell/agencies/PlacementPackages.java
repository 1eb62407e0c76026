package io.dunwell.agencies;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.CurrentUser;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agencies are given: built once, as of the day of the placement, and the same for ever after. */
@Service
@Transactional
public class PlacementPackages {

    private static final Logger LOG = LoggerFactory.getLogger(PlacementPackages.class);

    private static final int LONGEST_NAME = 60;

    private final PlacementRepository placements;
    private final AgencyRepository agencies;
    private final PlacementPackage builder;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CompanyClock clock;

    PlacementPackages(
            PlacementRepository placements,
            AgencyRepository agencies,
            PlacementPackage builder,
            JdbcClient jdbc,
            CurrentUser user,
            CompanyClock clock) {
        this.placements = placements;
        this.agencies = agencies;
        this.builder = builder;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** When somebody took the package out of the house. */
    public record Delivery(String by, Instant at) {}

    /** The package as a zip; who took it, and when, is recorded. */
    public byte[] take(long placementId) {
        return take(placementId, user.login());
    }

    byte[] take(long placementId, String by) {
        var content = content(placementId);
        delivered(placementId, by);
        return content;
    }

    void delivered(long placementId, String by) {
        jdbc.sql("insert into placement_delivery (placement_id, delivered_by, delivered_at) values (?, ?, ?)")
                .params(
                        placementId,
                        by.substring(0, Math.min(by.length(), LONGEST_NAME)),
                        SqlRow.stored(clock.instant()))
                .update();
        LOG.info("package delivered placement={}", placementId);
    }

    /** Builds what was not built yet; a repeat changes nothing. */
    public byte[] content(long placementId) {
        return kept(placementId).orElseGet(() -> build(placementId));
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(long placementId) {
        return jdbc.sql("select * from placement_delivery where placement_id = ? order by id")
                .param(placementId)
                .query((row, number) -> new Delivery(row.getString("delivered_by"), SqlRow.moment(row, "delivered_at")))
                .list();
    }

    /** Placements with an agency whose package nobody built yet. */
    @Transactional(readOnly = true)
    public List<Long> missing() {
        return jdbc.sql(
                        """
                select p.id from placement p left join placement_package k on k.placement_id = p.id
                where p.state = 'ACTIVE' and k.placement_id is null order by p.id
                """)
                .query(Long.class)
                .list();
    }

    private Optional<byte[]> kept(long placementId) {
        return jdbc.sql("select content from placement_package where placement_id = ?")
                .param(placementId)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** The placement's row is held, so that two who come at once take the same one away. */
    private byte[] build(long placementId) {
        hold(placementId);
        var before = kept(placementId);
        if (before.isPresent()) {
            return before.get();
        }
        var placement = placements.findById(placementId).orElseThrow(() -> NotFound.of("placement", placementId));
        var agency = agencies.findById(placement.agencyId()).orElseThrow();
        var content = builder.build(placement, agency, placement.placedOn());
        jdbc.sql(
                        "insert into placement_package (placement_id, as_of, built_at, sha256, content) values (?, ?, ?, ?, ?)")
                .params(placementId, placement.placedOn(), SqlRow.stored(clock.instant()), hash(content), content)
                .update();
        LOG.info("package built placement={} bytes={}", placementId, content.length);
        return content;
    }

    private void hold(long placementId) {
        if (jdbc.sql("select id from placement where id = ? for update")
                .param(placementId)
                .query(Long.class)
                .optional()
                .isEmpty()) {
            throw NotFound.of("placement", placementId);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
