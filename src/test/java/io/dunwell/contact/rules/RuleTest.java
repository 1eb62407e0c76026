package io.dunwell.contact.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A test of a rule of contact, by its id; {@link RuleCoverageTest} sees that each rule has one and each id is real. */
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(RuleTest.All.class)
@interface RuleTest {

    String id();

    /** As the rule itself names it, or the beginning of it. */
    String source();

    /** For the compiler. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Test
    @interface All {
        RuleTest[] value();
    }
}
