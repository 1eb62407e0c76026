package io.dunwell.kernel;

/** What was asked for by id does not exist; pages answer 404. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotFound(String sentence) {
        super(sentence);
    }

    public static NotFound of(String what, Object id) {
        return new NotFound("There is no %s %s".formatted(what, id));
    }
}
