package io.dunwell.agencies;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.SqlRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts packages that nobody took yet on the servers of agencies that take them by SFTP. The name and the bytes are
 * always the same, so what may have arrived is simply put there again.
 */
@Component
public class PackageDrops {

    private static final Logger LOG = LoggerFactory.getLogger(PackageDrops.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofHours(1);
    private static final int AT_ONCE = 50;

    private final PackageDrop drop;
    private final Companies companies;
    private final PlacementPackages packages;
    private final PlacementRepository placements;
    private final AgencyRepository agencies;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PackageDrops(
            PackageDrop drop,
            Companies companies,
            PlacementPackages packages,
            PlacementRepository placements,
            AgencyRepository agencies,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.drop = drop;
        this.companies = companies;
        this.packages = packages;
        this.placements = placements;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * The tries so far.
     *
     * @param remark why the last one is not known to have arrived; null when it is, or is under way
     */
    public record Tries(int count, Instant last, @Nullable String remark) {}

    /** A package to one server. */
    private record Parcel(long placement, Drop where, byte[] content) {}

    /**
     * Returns how many arrived; none in a demo company. Several nodes may do so at once; what fails is tried again
     * after an hour.
     */
    public int deliver(Instant now) {
        if (!drop.isSet() || companies.current().mode() == CompanyMode.DEMO) {
            return 0;
        }
        var arrived = 0;
        for (var id : waiting(now)) {
            arrived += claim(id, now).map(this::deliver).orElse(0);
        }
        return arrived;
    }

    /** Empty when nothing was tried. */
    public Optional<Tries> of(long placementId) {
        return jdbc.sql("select tries, tried_at, remark from placement_drop where placement_id = ?")
                .param(placementId)
                .query((row, number) ->
                        new Tries(row.getInt("tries"), SqlRow.moment(row, "tried_at"), row.getString("remark")))
                .optional();
    }

    private List<Long> waiting(Instant now) {
        return jdbc.sql(
                        """
                select p.id from placement p join agency a on a.id = p.agency_id
                where p.state = 'ACTIVE' and a.sftp_address is not null
                  and not exists (select 1 from placement_delivery d where d.placement_id = p.id)
                  and not exists (select 1 from placement_drop t where t.placement_id = p.id and t.tried_at >= :before)
                order by p.id limit :most
                """)
                .param("before", SqlRow.stored(now.minus(TRY_AGAIN_AFTER)))
                .param("most", AT_ONCE)
                .query(Long.class)
                .list();
    }

    private Optional<Parcel> claim(long id, Instant now) {
        return transaction.execute(status -> {
            if (!isTaken(id, now)) {
                return Optional.empty();
            }
            var placement = placements.findById(id).orElseThrow();
            var where = agencies.findById(placement.agencyId()).orElseThrow().drop();
            return where == null ? Optional.empty() : Optional.of(new Parcel(id, where, packages.content(id)));
        });
    }

    private boolean isTaken(long id, Instant now) {
        try {
            return jdbc.sql("insert into placement_drop (placement_id, tries, tried_at) values (?, 1, ?)")
                            .params(id, SqlRow.stored(now))
                            .update()
                    == 1;
        } catch (DuplicateKeyException triedBefore) {
            return jdbc.sql(
                                    """
                            update placement_drop set tries = tries + 1, tried_at = ?, remark = null
                            where placement_id = ? and tried_at < ?
                            """)
                            .params(SqlRow.stored(now), id, SqlRow.stored(now.minus(TRY_AGAIN_AFTER)))
                            .update()
                    == 1;
        }
    }

    private int deliver(Parcel parcel) {
        var name = "placement-%d.zip".formatted(parcel.placement());
        var refused = drop.put(parcel.where(), name, parcel.content());
        transaction.executeWithoutResult(status -> settle(parcel, refused.orElse(null)));
        LOG.info("package dropped placement={} arrived={}", parcel.placement(), refused.isEmpty());
        return refused.isEmpty() ? 1 : 0;
    }

    private void settle(Parcel parcel, @Nullable String refused) {
        if (refused == null) {
            packages.delivered(parcel.placement(), "SFTP " + parcel.where().host());
        }
        jdbc.sql("update placement_drop set remark = ? where placement_id = ?")
                .params(refused, parcel.placement())
                .update();
    }
}
