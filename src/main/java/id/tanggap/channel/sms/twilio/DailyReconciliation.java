package id.tanggap.channel.sms.twilio;

import com.twilio.rest.api.v2010.account.Message;
import id.tanggap.channel.sms.TextIntake;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.platform.worker.Lease;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares the previous day each night: Twilio's messages with the ledger's. Missing messages are read first. Writes
/// one line to the log and one row to the database.
record DailyReconciliation(TwilioApi api, TextIntake intake, TwilioPullLog log)
        implements TwilioMessagePoller.ExtraTask {

    private static final Logger LOG = LoggerFactory.getLogger(DailyReconciliation.class);
    private static final LocalTime NOT_BEFORE = LocalTime.of(1, 0);

    @Override
    public void run(TwilioMessagePoller pull, Lease lease, Instant now) {
        var here = now.atZone(IndonesianZone.NATIONAL);
        var yesterday = here.toLocalDate().minusDays(1);
        if (here.toLocalTime().isBefore(NOT_BEFORE) || log.isReconciled(intake.channelName(), yesterday)) {
            return;
        }
        var from = yesterday.atStartOfDay(IndonesianZone.NATIONAL).toInstant();
        var until = yesterday.plusDays(1).atStartOfDay(IndonesianZone.NATIONAL).toInstant();
        if (!pull.take(from, until, lease)) {
            return;
        }
        var count = compared(pull, yesterday, from, until);
        log.recordReconciliation(intake.channelName(), count, now);
        report(count);
    }

    private TwilioPullLog.Comparison compared(TwilioMessagePoller pull, LocalDate day, Instant from, Instant until) {
        var sids = new ArrayList<String>();
        api.inbound(pull.listed(), from, until.minusSeconds(1), page -> page.stream()
                .map(Message::getSid)
                .forEach(sids::add));
        var inLedger = intake.known(sids).size();
        return new TwilioPullLog.Comparison(
                day,
                sids.size(),
                inLedger,
                log.recovered(intake.channelName(), sids),
                (int) intake.refused(from, until),
                sids.size() - inLedger);
    }

    private void report(TwilioPullLog.Comparison count) {
        intake.reportNote(
                "channels.reckoned",
                count.day(),
                count.atProvider(),
                count.inLedger(),
                count.recovered(),
                count.refused(),
                count.missing());
        LOG.info(
                "channel={} day={} at-provider={} in-ledger={} recovered-by-pull={} refused={} missing={}",
                intake.channelName(),
                count.day(),
                count.atProvider(),
                count.inLedger(),
                count.recovered(),
                count.refused(),
                count.missing());
    }
}
