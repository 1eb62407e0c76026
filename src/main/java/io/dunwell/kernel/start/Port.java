package io.dunwell.kernel.start;

import java.io.IOException;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** The port people come in by, tried before half a minute goes into building what would listen there. */
final class Port {

    private Port() {}

    /** @throws CannotStart when somebody else listens there */
    static void check(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 0);
        if (port <= 0) {
            return;
        }
        try (var socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new CannotStart(
                    "Port %d is in use, perhaps by another Dunwell.".formatted(port),
                    "Stop what listens there, or set SERVER_PORT to another port.",
                    e);
        }
    }
}
