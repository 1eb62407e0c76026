package io.dunwell.nightly.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Carries out the command this start was made for, and ends the process with its answer. */
@Component
@Order(100)
@ConditionalOnProperty(CommandEnvironment.COMMAND)
class CommandRunner implements ApplicationRunner {

    private final Commands commands;
    private final ApplicationContext context;
    private final String command;

    CommandRunner(Commands commands, ApplicationContext context, @Value("${dunwell.command}") String command) {
        this.commands = commands;
        this.context = context;
        this.command = command;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var answer = commands.carryOut(command);
        print(answer.text());
        System.exit(SpringApplication.exit(context, () -> answer.isGood() ? 0 : 1));
    }

    /** In UTF-8 whatever the terminal's language: sentences hold quotation marks and names. */
    private static void print(String text) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(text);
    }
}
