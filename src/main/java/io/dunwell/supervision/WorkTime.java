package io.dunwell.supervision;

/** So many minutes of work. */
public record WorkTime(long minutes) {

    public static final WorkTime NONE = new WorkTime(0);

    private static final int HOUR = 60;

    WorkTime plus(WorkTime other) {
        return new WorkTime(minutes + other.minutes);
    }

    /** "5 h 10 min", "40 min". */
    public String words() {
        var hours = minutes / HOUR;
        var rest = minutes % HOUR;
        if (hours == 0) {
            return rest + " min";
        }
        return rest == 0 ? hours + " h" : "%d h %d min".formatted(hours, rest);
    }
}
