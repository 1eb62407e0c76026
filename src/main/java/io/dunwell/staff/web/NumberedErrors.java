package io.dunwell.staff.web;

import io.dunwell.kernel.Wordless;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Gives every failure a number that the person can quote and that the log knows; what it said is in neither. */
@Component
class NumberedErrors extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(NumberedErrors.class);

    private final SecureRandom random = new SecureRandom();

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(
                request,
                options.excluding(
                        ErrorAttributeOptions.Include.MESSAGE,
                        ErrorAttributeOptions.Include.STACK_TRACE,
                        ErrorAttributeOptions.Include.EXCEPTION,
                        ErrorAttributeOptions.Include.BINDING_ERRORS));
        if (attributes.get("status") instanceof Integer status && status >= 500) {
            var number = "%04X-%04X".formatted(random.nextInt(0x10000), random.nextInt(0x10000));
            log.error("request failed number={} path={}", number, attributes.get("path"), told(getError(request)));
            attributes.put("number", number);
        }
        return attributes;
    }

    private static @Nullable Throwable told(@Nullable Throwable failure) {
        return failure == null ? null : Wordless.of(failure);
    }
}
