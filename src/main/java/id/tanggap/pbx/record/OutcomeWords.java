package id.tanggap.pbx.record;

import id.tanggap.pbx.CallOutcome;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words for the outcome of a call: those of exchanges, FreeSWITCH's hangup causes, and those in spreadsheets.
public final class OutcomeWords {

    private static final Map<String, CallOutcome> WORDS = words();

    private OutcomeWords() {}

    /// @return null if the words are unknown
    public static @Nullable CallOutcome read(String words) {
        return WORDS.get(
                words.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' '));
    }

    private static Map<String, CallOutcome> words() {
        var words = new HashMap<String, CallOutcome>();
        put(
                words,
                CallOutcome.ANSWERED,
                "answered|answer|completed|complete|success|connected|terjawab|dijawab|diangkat|terhubung|selesai"
                        + "|berhasil|masuk terjawab|blind transfer|attended transfer|picked off|normal call clearing");
        put(
                words,
                CallOutcome.ABANDONED,
                "abandoned|abandon|cancel|canceled|cancelled|originator cancel|caller hangup|hangup by caller"
                        + "|ditinggalkan|dibatalkan|batal|putus|ditutup penelepon");
        put(
                words,
                CallOutcome.MISSED,
                "missed|miss|no answer|noanswer|unanswered|not answered|timeout|no user response|allotted timeout"
                        + "|progress timeout|recovery on timer expire|media timeout|lose race|no agent|empty"
                        + "|tidak terjawab|tak terjawab|tidak dijawab|tak dijawab|tidak diangkat|tak diangkat"
                        + "|terlewat|terlewatkan|tidak ada jawaban");
        put(words, CallOutcome.BUSY, "busy|user busy|call rejected|rejected|declined|sibuk|ditolak|nada sibuk");
        put(
                words,
                CallOutcome.FAILED,
                "failed|fail|error|congestion|chanunavail|unallocated number|no route destination"
                        + "|no route transit net|destination out of order|network out of order"
                        + "|normal temporary failure|switch congestion|user not registered|subscriber absent"
                        + "|gateway down|incompatible destination|invalid number format|service unavailable"
                        + "|requested chan unavail|normal circuit congestion|bearercapability notavail"
                        + "|exchange routing error|system shutdown|crash|invalid gateway|gagal|tidak tersambung");
        put(words, CallOutcome.VOICEMAIL, "voicemail|voice mail|pesan suara|kotak suara");
        put(
                words,
                CallOutcome.OUT_OF_HOURS,
                "out of hours|closed|after hours|outside hours|tutup|di luar jam|di luar jam kerja|luar jam kerja");
        return words;
    }

    private static void put(Map<String, CallOutcome> words, CallOutcome outcome, String list) {
        for (var word : list.split("\\|", -1)) {
            words.put(word, outcome);
        }
    }
}
