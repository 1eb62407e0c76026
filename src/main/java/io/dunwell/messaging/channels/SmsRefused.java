package io.dunwell.messaging.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The provider answered with an error. Thrown past the SDK, which believes the body more than the status line. */
final class SmsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final int code;

    private SmsRefused(int status, int code) {
        super("status %d code %d".formatted(status, code));
        this.status = status;
        this.code = code;
    }

    static SmsRefused of(int status, String body) {
        try {
            return new SmsRefused(status, JSON.readTree(body).path("code").asInt());
        } catch (JsonProcessingException e) {
            return new SmsRefused(status, 0);
        }
    }

    int status() {
        return status;
    }

    /** The provider's code, 0 when it gave none. */
    int code() {
        return code;
    }
}
