package io.dunwell.links.web;

import io.dunwell.links.Links;
import io.dunwell.links.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The pages behind signed links: a request proves itself by a reference that only its reader knows. */
@Configuration
class LinkSecurity {

    @Bean
    @Order(11)
    SecurityFilterChain signedLinks(HttpSecurity http) throws Exception {
        return PublicRoutes.of(http, Links.PATH + "**");
    }
}
