package io.dunwell.messaging.web;

import io.dunwell.links.PublicRoutes;
import io.dunwell.messaging.unsubscribe.UnsubscribeLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Addresses for providers and for readers of our mail: no session, no sign-in, no form token. A provider's request
 * proves itself by its signature, a reader's by a reference that only they know.
 */
@Configuration
class HookSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain hooks(HttpSecurity http) throws Exception {
        return PublicRoutes.of(http, "/hooks/**", UnsubscribeLinks.PATH + "**");
    }
}
