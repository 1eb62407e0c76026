package io.dunwell.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.testing.DunwellTest;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@DunwellTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {

    @Autowired
    MockMvc mvc;

    @Test
    void whatDoesNotExistIsSaidToBeAbsent() throws Exception {
        var html = mvc.perform(post("/admin/people/4711/reactivate")
                        .with(csrf())
                        .with(user("chief").roles("ADMIN")))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).contains("This page does not exist");
    }

    @Test
    void aFailureHasANumberThatTheLogKnowsAndNeitherHasItsMessage(CapturedOutput output) throws Exception {
        var html = mvc.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .with(user("lena").roles("COLLECTOR"))
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/customers/7")
                        .requestAttr(
                                RequestDispatcher.ERROR_EXCEPTION,
                                new IllegalStateException("jdbc:mysql://secret-host refused")))
                .andExpect(status().isInternalServerError())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html)
                .contains("Something went wrong here", "Please quote this number")
                .doesNotContain("secret-host", "IllegalStateException");
        var number = html.replaceAll("(?s).*class=\"quote\">([0-9A-F-]+)<.*", "$1");
        assertThat(output.toString().substring(output.toString().indexOf("number=" + number)))
                .contains("java.lang.IllegalStateException", "at io.dunwell.staff.web.ErrorPagesTest")
                .doesNotContain("secret-host");
    }

    @Test
    void aForbiddenPageSaysSo() throws Exception {
        mvc.perform(get("/admin/people").with(user("lena").roles("COLLECTOR"))).andExpect(status().isForbidden());
    }
}
