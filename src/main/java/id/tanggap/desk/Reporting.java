package id.tanggap.desk;

import id.tanggap.ticket.Done;
import id.tanggap.ticket.Progress;
import id.tanggap.ticket.Seen;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;

/// Takes a report of progress with its files, and tells the citizen if that is wished: all of it or nothing.
@Component
class Reporting {

    private final Uploads uploads;
    private final Progress progress;
    private final Answering answers;

    Reporting(Uploads uploads, Progress progress, Answering answers) {
        this.uploads = uploads;
        this.progress = progress;
        this.answers = answers;
    }

    /// What the form sends.
    record Told(String text, boolean tell, List<MultipartFile> files) {
        Told {
            files = List.copyOf(files);
        }
    }

    @Transactional
    public Done report(Seen seen, Told told) {
        var objection = uploads.objection(told.files());
        var done = objection.isPresent() ? new Done.Refused(objection.get()) : written(seen, told);
        if (done instanceof Done.Refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return done;
    }

    private Done written(Seen seen, Told told) {
        var report = new Progress.Report(told.text(), uploads.keep(told.files()), told.tell());
        var done = progress.report(seen, report);
        return done instanceof Done.Accepted && told.tell()
                ? answers.tell(seen.number(), seen.by(), told.text())
                : done;
    }
}
