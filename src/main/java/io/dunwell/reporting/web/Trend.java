package io.dunwell.reporting.web;

import io.dunwell.reporting.DayOfAgeing;
import java.util.ArrayList;
import java.util.List;

/**
 * Days of ageing as bars for an SVG of {@link #WIDTH} by {@link #HEIGHT}: overdue below, not due above.
 *
 * @param bars at most {@link #MOST}, the newest last; longer series are thinned evenly
 */
public record Trend(List<Bar> bars) {

    public static final int WIDTH = 520;
    public static final int HEIGHT = 90;

    private static final int MOST = 52;
    private static final double GAP = 2;

    /** One day; heights in units of the drawing. */
    public record Bar(DayOfAgeing day, double x, double width, double overdue, double current) {

        public double overdueY() {
            return HEIGHT - overdue;
        }

        public double currentY() {
            return HEIGHT - overdue - current;
        }
    }

    static Trend of(List<DayOfAgeing> days) {
        var shown = thinned(days);
        var highest = shown.stream()
                .mapToDouble(day -> day.total().amount().doubleValue())
                .max()
                .orElse(0);
        var bars = new ArrayList<Bar>();
        double width = shown.isEmpty() ? 0 : (double) WIDTH / shown.size();
        for (int i = 0; i < shown.size(); i++) {
            var day = shown.get(i);
            var unit = highest > 0 ? HEIGHT / highest : 0;
            bars.add(new Bar(
                    day,
                    i * width,
                    Math.max(1, width - GAP),
                    day.overdue().amount().doubleValue() * unit,
                    day.share(0) * unit));
        }
        return new Trend(List.copyOf(bars));
    }

    /** Two bars at least make a trend. */
    public boolean isWorthDrawing() {
        return bars.size() > 1;
    }

    private static List<DayOfAgeing> thinned(List<DayOfAgeing> days) {
        var step = (days.size() + MOST - 1) / MOST;
        var result = new ArrayList<DayOfAgeing>();
        for (int i = days.size() - 1; i >= 0; i -= Math.max(1, step)) {
            result.add(0, days.get(i));
        }
        return result;
    }
}
