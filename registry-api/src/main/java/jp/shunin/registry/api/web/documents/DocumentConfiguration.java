package jp.shunin.registry.api.web.documents;

import com.openhtmltopdf.util.XRLog;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import jp.shunin.registry.journal.keys.DataKeys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what documents are made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

    private static final String SHIPPED = "fonts/ipaexm.ttf";

    @Bean
    PdfWriter pdfWriter(DocumentSettings settings) {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
        List<DocumentFont> fonts = Stream.concat(
                        Stream.of(new ClassPathResource(SHIPPED)),
                        settings.fonts().stream().map(FileSystemResource::new))
                .map(DocumentFont::of)
                .toList();
        return new PdfWriter(fonts);
    }

    /** Takes the keys, which are made after the tables. */
    @Bean
    DocumentKeys documentKeys(JdbcClient jdbc, PlatformTransactionManager transactions, DataKeys keys, Clock clock) {
        return new DocumentKeys(jdbc, new TransactionTemplate(transactions), keys.encryption(), clock);
    }
}
