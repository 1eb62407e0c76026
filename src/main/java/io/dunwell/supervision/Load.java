package io.dunwell.supervision;

import io.dunwell.kernel.Money;
import java.util.List;

/**
 * What lies with somebody.
 *
 * @param open tasks, those that are put off among them
 * @param late their day has passed
 * @param putOff out of sight for some days
 * @param thisWeek due by the end of the week and not put off beyond it
 * @param needed time for those of this week
 * @param toCollect over their accounts, each of which counts once, by currency, the company's own first
 */
public record Load(
        long open, long late, long dueToday, long putOff, long thisWeek, WorkTime needed, List<Money> toCollect) {

    static final Load NOTHING = new Load(0, 0, 0, 0, 0, WorkTime.NONE, List.of());

    public Load {
        toCollect = List.copyOf(toCollect);
    }

    Load plus(Load other) {
        return new Load(
                open + other.open,
                late + other.late,
                dueToday + other.dueToday,
                putOff + other.putOff,
                thisWeek + other.thisWeek,
                needed.plus(other.needed),
                List.of());
    }

    Load collecting(List<Money> amounts) {
        return new Load(open, late, dueToday, putOff, thisWeek, needed, amounts);
    }
}
