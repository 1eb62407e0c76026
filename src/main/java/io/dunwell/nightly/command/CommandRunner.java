package io.dunwell.nightly.command;

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
        System.out.println(answer.text());
        System.exit(SpringApplication.exit(context, () -> answer.isGood() ? 0 : 1));
    }
}
