package io.dunwell.contact.zones;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a telephone number is at home. */
final class PhoneZones {

    /** A number that may be anywhere in a continent, such as a free one, says nothing. */
    private static final int MANY = 6;

    /** The JDK makes a new set at each question. */
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private PhoneZones() {}

    /** Empty when the number does not tell. */
    static Set<ZoneId> of(@Nullable String e164) {
        if (e164 == null) {
            return Set.of();
        }
        var zones = names(e164).stream()
                .filter(KNOWN::contains)
                .filter(name -> !name.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
                .map(ZoneId::of)
                .collect(Collectors.<ZoneId, Set<ZoneId>>toCollection(LinkedHashSet::new));
        return zones.size() > MANY ? Set.of() : zones;
    }

    /** Whether it is a number of the United States; those share their country code with others. */
    static boolean isAmerican(String e164) {
        if (!e164.startsWith("+1")) {
            return false;
        }
        try {
            var numbers = PhoneNumberUtil.getInstance();
            return "US".equals(numbers.getRegionCodeForNumber(numbers.parse(e164, null)));
        } catch (NumberParseException unreadable) {
            return false;
        }
    }

    private static List<String> names(String e164) {
        try {
            var number = PhoneNumberUtil.getInstance().parse(e164, null);
            return PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number);
        } catch (NumberParseException unreadable) {
            return List.of();
        }
    }
}
