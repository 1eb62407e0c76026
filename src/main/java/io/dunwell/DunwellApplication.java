package io.dunwell;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Dunwell. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(
        systemName = "Dunwell",
        sharedModules = {"kernel", "staff"})
public class DunwellApplication {

    public static void main(String[] args) {
        SpringApplication.run(DunwellApplication.class, args);
    }
}
