package id.tanggap.intake;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.ledger.InboundLedger;
import id.tanggap.intake.ledger.Settlement;
import id.tanggap.intake.report.InboundReader;
import id.tanggap.intake.report.ParsedInbound;
import id.tanggap.intake.text.TextProcessor;
import id.tanggap.platform.blob.BlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Processes one row of the ledger from raw bytes to its final state, in one transaction at the end.
@Component
class InboundProcessor {

    private final Map<String, InboundReader> readers;
    private final BlobStore blobs;
    private final ReportProcessor reports;
    private final TextProcessor texts;
    private final BounceProcessor bounces;
    private final InboundLedger ledger;
    private final Clock clock;

    InboundProcessor(
            List<InboundReader> readers,
            BlobStore blobs,
            ReportProcessor reports,
            TextProcessor texts,
            BounceProcessor bounces,
            InboundLedger ledger,
            Clock clock) {
        this.readers = readers.stream().collect(Collectors.toMap(InboundReader::channel, Function.identity()));
        this.blobs = blobs;
        this.reports = reports;
        this.texts = texts;
        this.bounces = bounces;
        this.ledger = ledger;
        this.clock = clock;
    }

    void process(InboundItem inbound) {
        var reader = readers.get(inbound.channel());
        if (reader == null) {
            ledger.settle(inbound, Settlement.quarantined("no-reader"), clock.instant());
            return;
        }
        try (var raw = blobs.open(inbound.raw());
                var opened = reader.read(raw, inbound.channelName())) {
            process(inbound, opened.reading());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void process(InboundItem inbound, ParsedInbound reading) {
        switch (reading) {
            case ParsedInbound.Report report -> reports.take(inbound, report);
            case ParsedInbound.Text text -> texts.take(inbound, text);
            case ParsedInbound.Bounce bounce -> bounces.take(inbound, bounce);
            case ParsedInbound.Ours ours -> ledger.settle(inbound, Settlement.refused("own-mail"), clock.instant());
        }
    }
}
