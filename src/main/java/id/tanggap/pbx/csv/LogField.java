package id.tanggap.pbx.csv;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a column of a call log can contain. Operators use its code; headings may use any of its other names.
public enum LogField {
    ACCOUNT("account", "accountcode"),
    FROM(
            "from",
            "src|caller|caller id|callerid|caller_id_number|cid|dari|nomor penelepon|penelepon|nomor|no telepon"
                    + "|nomor telepon|no. telepon|nomor hp|sumber|source"),
    TO("to", "dst|called|callee|destination|destination_number|ke|tujuan|nomor tujuan"),
    CONTEXT("context", "dcontext"),
    CLID("clid", "caller name|caller_id_name|cnam|nama penelepon"),
    CHANNEL("channel", ""),
    DSTCHANNEL("dstchannel", "dst channel|dest. channel"),
    LASTAPP("lastapp", "last_app"),
    LASTDATA("lastdata", "last_arg"),
    START(
            "start",
            "calldate|call date|start_stamp|start time|starttime|mulai|waktu mulai|waktu|datetime|date/time"
                    + "|tanggal/jam|tanggal jam|timestamp"),
    DATE("date", "tanggal|tgl"),
    TIME("time", "jam|pukul"),
    ANSWER("answer", "answer_stamp|answer time|answertime|dijawab|waktu dijawab|waktu jawab"),
    END("end", "end_stamp|end time|endtime|selesai|waktu selesai"),
    DURATION("duration", "durasi|lama|lama panggilan|durasi total"),
    BILLSEC("billsec", "talk|talk time|talktime|durasi bicara|lama bicara"),
    WAIT("wait", "wait time|hold time|holdtime|ring time|lama tunggu|waktu tunggu|tunggu"),
    DISPOSITION("disposition", "status|hangup_cause|result|hasil|call status|status panggilan|keterangan"),
    AMAFLAGS("amaflags", ""),
    UNIQUEID("uniqueid", "uuid|unique id|id|call id|callid|id panggilan"),
    LINKEDID("linkedid", "linked id"),
    OTHER_LEG("bleg", "bleg_uuid"),
    USERFIELD("userfield", ""),
    PEERACCOUNT("peeraccount", ""),
    SEQUENCE("sequence", ""),
    DID("did", ""),
    AGENT("agent", "extension|ekstensi|ext|petugas|agen|operator|dijawab oleh|answered by"),
    QUEUE("queue", "antrean|antrian|ring group|grup"),
    DIRECTION("direction", "arah|jenis|tipe|type|call type|jenis panggilan"),
    RECORDING("recording", "recordingfile|rekaman|file rekaman");

    private static final Map<String, LogField> NAMES = names();

    private final String code;
    private final String others;

    LogField(String code, String others) {
        this.code = code;
        this.others = others;
    }

    public String code() {
        return code;
    }

    /// The field with this code or name; null if there is none.
    public static @Nullable LogField named(String name) {
        return NAMES.get(name.strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, LogField> names() {
        var names = new HashMap<String, LogField>();
        for (var field : values()) {
            names.put(field.code, field);
            for (var other : field.others.split("\\|", -1)) {
                names.put(other, field);
            }
        }
        names.remove("");
        return names;
    }
}
