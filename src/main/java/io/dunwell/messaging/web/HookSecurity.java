package io.dunwell.messaging.web;

import io.dunwell.messaging.unsubscribe.UnsubscribeLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Addresses for providers and for readers of our mail: no session, no sign-in, no form token. A provider's request
 * proves itself by its signature, a reader's by a reference that only they know.
 */
@Configuration
class HookSecurity {

    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(10)
    SecurityFilterChain hooks(HttpSecurity http) throws Exception {
        http.securityMatcher("/hooks/**", UnsubscribeLinks.PATH + "**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }
}
