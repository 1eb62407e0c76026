package io.dunwell.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.testing.DunwellTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DunwellTest
class ClosedDoorsTest {

    /**
     * The addresses for providers prove themselves by signature, the way out of emails by a reference nobody guesses:
     * see DeliveryReportsTest, InboundTextsTest and UnsubscribeTest.
     */
    private static final Set<String> OPEN = Set.of(
            "/sign-in",
            "/hooks/sms/status/{reference}",
            "/hooks/sms/status/1",
            "/hooks/sms/inbound",
            "/unsubscribe/{reference}",
            "/unsubscribe/1");

    /** Each page behind a signed link asks for it first: see LinksTest and the test of that page. */
    private static final String LINKS = "/links/";

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressAsksForSignIn() throws Exception {
        var routes = routes();

        assertThat(routes).hasSizeGreaterThan(8);
        for (var route : routes) {
            var response = mvc.perform(request(route.method(), route.path())
                            .accept(MediaType.TEXT_HTML)
                            .with(csrf())
                            .with(anonymous()))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).as(route.toString()).isEqualTo(302);
            assertThat(response.getRedirectedUrl()).as(route.toString()).endsWith("/sign-in");
        }
    }

    @Test
    void everyPageSaysWhoMayOpenIt() {
        var ours = handlers().entrySet().stream()
                .filter(entry -> !entry.getKey().getPatternValues().stream().allMatch(ClosedDoorsTest::isOpen))
                .map(Map.Entry::getValue)
                .filter(handler -> handler.getBeanType().getPackageName().startsWith("io.dunwell"))
                .toList();

        assertThat(ours).hasSizeGreaterThan(8).allSatisfy(handler -> assertThat(saysWho(handler))
                .as("@PreAuthorize on %s", handler)
                .isTrue());
    }

    @Test
    void partsOfPagesAreToldToComeBackSignedIn() throws Exception {
        mvc.perform(get("/worklist").header("HX-Request", "true")).andExpect(status().isUnauthorized());
    }

    @Test
    void onlyHealthIsPublicAmongTheActuators() throws Exception {
        mvc.perform(get("/actuator/health").with(elsewhere())).andExpect(status().isOk());
        mvc.perform(get("/actuator/prometheus").with(elsewhere())).andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator/metrics").with(elsewhere())).andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator/metrics")).andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator/metrics").with(user("lena").roles("SUPERVISOR")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/actuator/metrics").with(user("admin").roles("ADMIN"))).andExpect(status().isOk());
    }

    @Test
    void metricsAreReadOnTheSameMachineButNotThroughAProxyOnIt() throws Exception {
        assertThat(mvc.perform(get("/actuator/prometheus"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isNotIn(302, 401, 403);
        mvc.perform(get("/actuator/prometheus").header("X-Forwarded-For", "203.0.113.7"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void formsOfOtherSitesAreRefused() throws Exception {
        mvc.perform(post("/start").with(user("admin").roles("ADMIN"))).andExpect(status().isForbidden());
        mvc.perform(post("/sign-in")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void theBrowserIsToldToTrustOnlyUs() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                        + "font-src 'self'; connect-src 'self'; object-src 'none'; "
                                        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    private List<Route> routes() {
        return handlers().keySet().stream()
                .flatMap(ClosedDoorsTest::routes)
                .filter(route -> !isOpen(route.path()))
                .toList();
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path) || path.startsWith(LINKS);
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^/]*}", "1").replace("**", "x"))
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(new Route(HttpMethod.GET, path))
                        : methods.stream().map(RequestMethod::asHttpMethod).map(method -> new Route(method, path)));
    }

    private Map<RequestMappingInfo, HandlerMethod> handlers() {
        return mappings.getHandlerMethods();
    }

    private static boolean saysWho(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PreAuthorize.class);
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor elsewhere() {
        return request -> {
            request.setRemoteAddr("203.0.113.7");
            return request;
        };
    }

    private record Route(HttpMethod method, String path) {}
}
