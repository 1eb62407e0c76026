package io.dunwell.supervision.web;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.reporting.HomeCard;
import io.dunwell.staff.HeldRoles;
import io.dunwell.staff.Role;
import io.dunwell.supervision.ExceptionGroup;
import io.dunwell.supervision.Exceptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page of supervisors: how much slipped through. */
@Component
@Order(8)
class ExceptionsCard implements HomeCard {

    private final Exceptions exceptions;
    private final HeldRoles roles;
    private final BusinessCalendar calendar;

    ExceptionsCard(Exceptions exceptions, HeldRoles roles, BusinessCalendar calendar) {
        this.exceptions = exceptions;
        this.roles = roles;
        this.calendar = calendar;
    }

    @Override
    public String template() {
        return "supervision/card";
    }

    @Override
    public @Nullable List<ExceptionGroup> content() {
        if (!roles.now().contains(Role.SUPERVISOR.name())) {
            return null;
        }
        var some = exceptions.groups(calendar.today(), 0).stream()
                .filter(group -> group.count() > 0)
                .toList();
        return some.isEmpty() ? null : some;
    }
}
