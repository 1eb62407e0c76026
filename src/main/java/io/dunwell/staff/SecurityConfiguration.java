package io.dunwell.staff;

import io.dunwell.kernel.Companies;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Nothing without sign-in, no script from elsewhere, and roles that include one another. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role("SUPERVISOR")
                .implies("COLLECTOR")
                .role("ADMIN")
                .implies("COLLECTOR", "POLICY_MANAGER")
                .build();
    }

    @Bean
    static HeldRoles heldRoles(RoleHierarchy hierarchy) {
        return new HeldRoles(hierarchy);
    }

    @Bean
    PasswordEncoder passwordEncoder(Passwords passwords) {
        return passwords.encoder();
    }

    /** Last, so that a module may put a chain of its own before it, as signed links will. */
    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http, Team team, Companies companies) throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/sign-in", "/ui/**", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .access(new FromThisMachine())
                .requestMatchers("/actuator/**")
                .hasRole("ADMIN")
                .anyRequest()
                .authenticated());
        http.formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/", false));
        http.logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"));
        http.csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository()));
        http.exceptionHandling(Refused::configure);
        http.headers(SecurityConfiguration::headers);
        http.addFilterAfter(new SessionCheck(team), AuthorizationFilter.class);
        http.addFilterAfter(new BeforeFoundation(companies), SessionCheck.class);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
