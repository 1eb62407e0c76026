package io.dunwell.staff.web;

import io.dunwell.staff.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A form that was saved is answered by leading elsewhere: its draft is gone then. */
@Configuration(proxyBeanMethods = false)
class SavedForms implements WebMvcConfigurer, HandlerInterceptor {

    private static final String FIELD = "draft";

    private final Drafts drafts;

    SavedForms(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (failure == null
                && request.getMethod().equals("POST")
                && HttpStatus.valueOf(response.getStatus()).is3xxRedirection()
                && request.getParameter(FIELD) != null) {
            drafts.throwAway(request.getParameter(FIELD));
        }
    }
}
