package io.dunwell.integration.bank;

import java.util.ArrayList;
import java.util.List;

/** Where the facts of a payment stand within an entry of camt; versions differ in small ways. */
final class CamtDetail {

    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private CamtDetail() {}

    static String endToEndId(XmlNode detail) {
        var id = detail.first("Refs/EndToEndId");
        return id.equals(NOT_PROVIDED) ? "" : id;
    }

    /** The detail's own reference when there is one: a collective entry has one for all. */
    static String servicerReference(XmlNode entry, XmlNode detail) {
        var own = detail.first("Refs/AcctSvcrRef", "Refs/TxId");
        return own.isEmpty() ? entry.first("AcctSvcrRef") : own;
    }

    static String returnReason(XmlNode entry, XmlNode detail) {
        return detail.first("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry", "RtrInf/AddtlInf", "RtrInf/OrgnlBkTxCd/Prtry/Cd");
    }

    static String party(XmlNode detail, boolean incoming) {
        var role = incoming ? "Dbtr" : "Cdtr";
        return detail.first(
                "RltdPties/" + role + "/Nm",
                "RltdPties/" + role + "/Pty/Nm",
                "RltdPties/Ultmt" + role + "/Nm",
                "RltdPties/Ultmt" + role + "/Pty/Nm");
    }

    static String partyAccount(XmlNode detail, boolean incoming) {
        var account = "RltdPties/" + (incoming ? "DbtrAcct" : "CdtrAcct");
        return detail.first(account + "/Id/IBAN", account + "/Id/Othr/Id");
    }

    /** What the payer wrote; for a collective entry that cannot be split what all of its payers wrote. */
    static List<String> remittance(XmlNode entry, List<XmlNode> details) {
        var texts = new ArrayList<String>();
        for (var path : List.of(
                "RmtInf/Strd/CdtrRefInf/Ref",
                "RmtInf/Strd/CdtrRefInf/CdtrRef",
                "RmtInf/Strd/RfrdDocInf/Nb",
                "RmtInf/Strd/RfrdDocInf/RfrdDocNb",
                "RmtInf/Ustrd",
                "RmtInf/Strd/AddtlRmtInf",
                "AddtlTxInf")) {
            details.forEach(detail -> detail.all(path).forEach(node -> texts.add(node.text())));
        }
        if (texts.isEmpty()) {
            entry.all("AddtlNtryInf").forEach(node -> texts.add(node.text()));
        }
        texts.removeIf(String::isEmpty);
        return List.copyOf(texts);
    }
}
