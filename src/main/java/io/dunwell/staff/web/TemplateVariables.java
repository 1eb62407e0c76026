package io.dunwell.staff.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Gives every template {@code frame} and {@code formats}.
 *
 * <p>As variables rather than beans, since Thymeleaf refuses {@code @bean} in the arguments of a fragment.
 */
@Configuration(proxyBeanMethods = false)
class TemplateVariables {

    TemplateVariables(ThymeleafViewResolver resolver, Frame frame, Formats formats) {
        resolver.addStaticVariable("frame", frame);
        resolver.addStaticVariable("formats", formats);
    }
}
