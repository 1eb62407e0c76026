package io.dunwell.staff.web;

import io.dunwell.staff.Written;
import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import org.springframework.beans.PropertyAccessException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Amounts in forms, with the decimal sign of the person who types them. */
@Configuration(proxyBeanMethods = false)
class TypedAmounts implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(BigDecimal.class, new Typed());
    }

    /** The locale that comes in is the browser's; the person's own setting counts. */
    private static final class Typed implements Formatter<BigDecimal> {

        @Override
        public String print(BigDecimal number, Locale browsers) {
            return Written.forReader().typed(number);
        }

        @Override
        public BigDecimal parse(String text, Locale browsers) throws ParseException {
            return Written.forReader().read(text).orElseThrow(() -> new ParseException(text, 0));
        }
    }

    /** Says to a person who typed something else how they write amounts. */
    @ControllerAdvice
    static class Remedy {

        @InitBinder
        void explain(WebDataBinder binder) {
            // Without an editor, what the formatter refuses would be tried once more as a plain number.
            binder.registerCustomEditor(BigDecimal.class, new Typing());
            binder.setBindingErrorProcessor(new Explained());
        }
    }

    private static final class Typing extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(
                    text.isBlank()
                            ? null
                            : Written.forReader()
                                    .read(text)
                                    .orElseThrow(() -> new IllegalArgumentException("Not an amount")));
        }

        @Override
        public String getAsText() {
            return getValue() instanceof BigDecimal number ? Written.forReader().typed(number) : "";
        }
    }

    private static final class Explained extends DefaultBindingErrorProcessor {

        @Override
        public void processPropertyAccessException(PropertyAccessException failure, BindingResult result) {
            var change = failure.getPropertyChangeEvent();
            var field = failure.getPropertyName();
            if (field == null || !wantsAmount(failure)) {
                super.processPropertyAccessException(failure, result);
                return;
            }
            var typed = change == null ? failure.getValue() : change.getNewValue();
            var sentence = "“%s” is not an amount: write it as %s."
                    .formatted(typed, Written.forReader().example());
            result.addError(new FieldError(result.getObjectName(), field, typed, true, null, null, sentence));
        }

        private static boolean wantsAmount(PropertyAccessException failure) {
            return failure instanceof TypeMismatchException mismatch
                    && BigDecimal.class.equals(mismatch.getRequiredType());
        }
    }
}
