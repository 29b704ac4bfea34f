package jp.shunin.registry.api.demo;

import jp.shunin.registry.journal.JournalReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Says at start what there is to try. */
final class DemonstrationNotice {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationNotice.class);

    /** Where the registry issues tokens itself. */
    private static final String FROM_HERE = """
          # be an officer of Tokyo (or officer-01 to officer-47, auditor, …; the README names all)
          TOKEN=$(curl -s '%s/oauth2/token' -u officer-13:demo -d grant_type=client_credentials | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')\
        """;

    private static final String FROM_THE_ISSUER = """
          # a token of your issuer, for an account that may ask for Tokyo
          TOKEN=…\
        """;

    private final JournalReader journal;
    private final boolean issuesTokens;

    /** @param issuesTokens whether the registry issues tokens itself */
    DemonstrationNotice(JournalReader journal, boolean issuesTokens) {
        this.journal = journal;
        this.issuesTokens = issuesTokens;
    }

    @EventListener
    void onReady(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", "");
        if (journal.lastSequence(Lives.HANAKO).isPresent()) {
            log.info(whatToTry("http://localhost:" + port, issuesTokens));
        } else {
            log.info("The register held other people already, so no made-up ones were added to it");
        }
    }

    static String whatToTry(String server, boolean issuesTokens) {
        return """
            This register holds made-up people; start with --registry.demo=false and another data folder for an empty one. Try:

            %2$s
              # 東京 花子 today: is she a chief care manager, until when, on what grounds
              curl '%1$s/care-managers/13059999/standing' -H "Authorization: Bearer $TOKEN"
              # what happened to her, who recorded it, and her standing before and after each event
              curl '%1$s/care-managers/13059999/history' -H "Authorization: Bearer $TOKEN"
              # 閏 日子, whose card of 29 February 2020 ended on 28 February 2025: the day after
              curl '%1$s/care-managers/01900001/standing?on=2025-03-01' -H "Authorization: Bearer $TOKEN"
              # 更新 起算 of Kyoto, no chief any more; 更新 継続 of Fukui, who did the same on the same days, is one
              curl '%1$s/public/standing/26900001?on=2026-11-21'
              curl '%1$s/public/standing/18900001?on=2026-11-21'
            """.formatted(server + "/api/v1", issuesTokens ? FROM_HERE.formatted(server) : FROM_THE_ISSUER);
    }
}
