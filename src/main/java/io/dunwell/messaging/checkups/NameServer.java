package io.dunwell.messaging.checkups;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/** Asks a name server for text records. */
final class NameServer {

    private static final Pattern PIECE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final String address;

    /** @param address as {@code dns://192.0.2.1:53}, or {@code dns:} for the one this machine uses */
    NameServer(String address) {
        this.address = address;
    }

    /**
     * The text records of a name, their pieces joined; none when there is no such name.
     *
     * @throws NamingException when nobody answers
     */
    @SuppressWarnings("BanJNDI") // DNS only: nothing is read but text records
    List<String> texts(String name) throws NamingException {
        var texts = new ArrayList<String>();
        var context = new InitialDirContext(environment());
        try {
            var records = context.getAttributes(name, new String[] {"TXT"}).get("TXT");
            for (int i = 0; records != null && i < records.size(); i++) {
                texts.add(joined(String.valueOf(records.get(i))));
            }
        } catch (NameNotFoundException nobody) {
            return List.of();
        } finally {
            context.close();
        }
        return texts;
    }

    /** A long record comes in quoted pieces that belong together without a space. Source: RFC 7208 section 3.3. */
    static String joined(String record) {
        var pieces = PIECE.matcher(record);
        return record.startsWith("\"")
                ? pieces.results().map(piece -> piece.group(1)).collect(Collectors.joining())
                : record;
    }

    private Hashtable<String, String> environment() {
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, address);
        environment.put("com.sun.jndi.dns.timeout.initial", "1500");
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
        return environment;
    }
}
