package id.tanggap.phone.ledger;

import id.tanggap.pbx.Call;
import id.tanggap.pbx.Trace;
import id.tanggap.reporter.ContactPoint;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which queues and numbers are for emergencies and which are tests, as the channel's file says. Names are compared as
/// the log writes them, numbers in any notation.
final class CallFlags {

    private final Set<String> urgent;
    private final Set<String> test;

    CallFlags(CallLedger.Exchange exchange) {
        urgent = inAllNotations(exchange.urgent());
        test = inAllNotations(exchange.test());
    }

    private static Set<String> inAllNotations(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.concat(
                        Stream.of(name), ContactPoint.phone(name).stream().map(ContactPoint::value)))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean urgent(Call call, Collection<Trace> traces) {
        return !urgent.isEmpty()
                && Stream.concat(
                                Stream.of(call.queue(), call.to().value()),
                                traces.stream().flatMap(trace -> Stream.of(trace.queue(), trace.to())))
                        .filter(Objects::nonNull)
                        .anyMatch(urgent::contains);
    }

    boolean test(Call call, Collection<Trace> traces) {
        return !test.isEmpty()
                && Stream.concat(
                                Stream.of(
                                        call.agent(),
                                        call.from().value(),
                                        call.to().value()),
                                traces.stream().flatMap(trace -> Stream.of(trace.agent(), trace.from(), trace.to())))
                        .filter(Objects::nonNull)
                        .anyMatch(test::contains);
    }
}
