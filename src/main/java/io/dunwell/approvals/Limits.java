package io.dunwell.approvals;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.staff.CurrentUser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The limits in force. Changing one adds a row, so who changed what and when stays known. */
@Service
@Transactional
public class Limits {

    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);

    private final LimitRows rows;
    private final ObjectProvider<LimitScopes> scopes;
    private final CurrentUser user;
    private final CompanyClock clock;

    Limits(LimitRows rows, ObjectProvider<LimitScopes> scopes, CurrentUser user, CompanyClock clock) {
        this.rows = rows;
        this.scopes = scopes;
        this.user = user;
        this.clock = clock;
    }

    /** How far the person who acts now may go on this account; automatic work is not bound. */
    @Transactional(readOnly = true)
    public Authority of(AccountId account) {
        var grade = grade();
        return grade.isEmpty() ? Authority.unbound() : of(account, grade.get());
    }

    /** How far somebody of that grade may go on this account. */
    @Transactional(readOnly = true)
    public Authority of(AccountId account, Grade grade) {
        var closest = new ArrayList<LimitScope>();
        scopes.ifAvailable(known -> closest.addAll(known.of(account)));
        closest.add(LimitScope.EVERYWHERE);
        var set = rows.latest();
        var figures = new EnumMap<Limit, BigDecimal>(Limit.class);
        for (var limit : Limit.values()) {
            var figure = figure(set, closest, grade, limit);
            if (figure != null) {
                figures.put(limit, figure);
            }
        }
        return new Authority(figures);
    }

    /** What was set in one scope; for {@link LimitScope#EVERYWHERE} with what ships where nothing was set. */
    @Transactional(readOnly = true)
    public Map<Limit, Map<Grade, LimitSetting>> in(LimitScope scope) {
        var set = rows.latest();
        var result = new EnumMap<Limit, Map<Grade, LimitSetting>>(Limit.class);
        for (var limit : Limit.values()) {
            var settings = new EnumMap<Grade, LimitSetting>(Grade.class);
            for (var grade : Grade.values()) {
                var setting = set.get(new LimitRows.Key(scope, grade, limit));
                if (setting != null) {
                    settings.put(grade, setting);
                } else if (scope.equals(LimitScope.EVERYWHERE)) {
                    settings.put(grade, LimitSetting.of(limit.shipped(grade)));
                }
            }
            result.put(limit, settings);
        }
        return result;
    }

    /**
     * Sets the figures of one scope; those that stay as they are add no row.
     *
     * @param wanted an empty figure lifts the limit there; an absent entry leaves it to the wider scope
     * @return how many were changed
     */
    public int change(LimitScope scope, Map<Limit, Map<Grade, Optional<BigDecimal>>> wanted) {
        var now = in(scope);
        var changed = new HashMap<LimitRows.Key, LimitSetting>();
        for (var limit : Limit.values()) {
            for (var grade : Grade.values()) {
                var next = wanted.getOrDefault(limit, Map.of()).get(grade);
                var setting = next == null ? LimitSetting.left() : LimitSetting.of(next.orElse(null));
                var before = now.getOrDefault(limit, Map.of()).getOrDefault(grade, LimitSetting.left());
                if (!before.isLike(setting)) {
                    changed.put(new LimitRows.Key(scope, grade, limit), setting);
                }
            }
        }
        rows.add(changed, user.login(), clock.instant());
        LOG.info("limits changed scope=\"{}\" count={}", scope.key(), changed.size());
        return changed.size();
    }

    /** Who changed which limit lately, newest first. */
    @Transactional(readOnly = true)
    public List<LimitChange> changes(int most) {
        return rows.changes(most);
    }

    private Optional<Grade> grade() {
        if (user.login().equals(CurrentUser.AUTOMATIC)) {
            return Optional.empty();
        }
        return Optional.of(user.mayApprove() ? Grade.SUPERVISOR : Grade.COLLECTOR);
    }

    private static @Nullable BigDecimal figure(
            Map<LimitRows.Key, LimitSetting> set, List<LimitScope> closest, Grade grade, Limit limit) {
        return closest.stream()
                .map(scope -> set.get(new LimitRows.Key(scope, grade, limit)))
                .filter(Objects::nonNull)
                .filter(LimitSetting::isSet)
                .findFirst()
                .orElseGet(() -> LimitSetting.of(limit.shipped(grade)))
                .figure();
    }
}
