package io.dunwell.approvals;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One limit in one scope.
 *
 * @param isSet whether this scope says anything; else the wider one does
 * @param figure null for no limit
 */
public record LimitSetting(boolean isSet, @Nullable BigDecimal figure) {

    static LimitSetting of(@Nullable BigDecimal figure) {
        return new LimitSetting(true, figure);
    }

    static LimitSetting left() {
        return new LimitSetting(false, null);
    }

    boolean isLike(LimitSetting other) {
        if (isSet != other.isSet || figure == null || other.figure == null) {
            return isSet == other.isSet && figure == other.figure;
        }
        return figure.compareTo(other.figure) == 0;
    }
}
