package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The bridge of Elm was opened on Monday and the mayor said that it is for all of us.",
        "de|Die Brücke von Elm ist am Montag für den Verkehr offen und das ist auch nicht mit Geld.",
        "fr|Le pont est ouvert dans la ville et les gens qui sont sur la place ne sont pas pour une.",
        "nl|De brug van het dorp is open en dat is niet met een feest voor die van ons te zijn.",
        "fi|Silta on auki ja se oli kuin uusi mutta myös vanha että ei ovat.",
        "tr|Bu köprü ve bir yol için çok güzel olarak açıldı ile daha da.",
        "ru|Мост открыт и на нём не было никого, что как из дома с утра по делам.",
        "uk|Міст відкрито і на ньому не було нікого, що як із дому з ранку та це.",
        "ja|橋がふたたびひらきました。みんながよろこびました。",
        "zh|大桥昨天重新开放,市民都很高兴。",
        "ko|다리가 다시 열렸다. 시민들이 기뻐했다.",
        "el|Η γέφυρα άνοιξε και ο κόσμος είναι εκεί.",
        "pl|Rada postanowiła, że most, który jest już stary, zostanie otwarty przez burmistrza, ale nie od razu.",
        "cs|Rada rozhodla, že se most, který byl zavřen, otevře jako první, ale ještě nejsou všechny práce u konce.",
        "sv|Kommunen beslutade att bron över ån ska öppnas igen, men inte för bilar, som det var från början.",
        "hu|A város tanácsa úgy döntött, hogy a hidat két hét után megnyitják, de még nem a kocsiknak.",
        "ro|Consiliul a hotărât luni că podul peste râu va fi deschis după două săptămâni și nu mai are taxă.",
        "pt|A câmara decidiu que a ponte sobre o rio será aberta após duas semanas e não mais fechada.",
        "vi|Hội đồng đã quyết định rằng cây cầu của thành phố sẽ được mở cho người đi bộ trong năm này.",
        "fa|شورای شهر تصمیم گرفت که پل روی رود پس از دو هفته باز شود و این را به همه گفت.",
        "ka|ხიდი ისევ გაიხსნა და ყველა მოვიდა.",
        // Neighbours, told by the words and letters that only one of them has.
        "da|Rådet har besluttet, at broen over åen igen skal åbnes efter to uger, men ikke for biler, siger det.",
        "nb|Rådet har bestemt at broen over elva igjen skal åpnes etter to uker, men ikke for biler, sier det.",
        "es|El consejo decidió que el puente sobre el río se abra después de dos semanas, pero sin coches.",
        "gl|O concello decidiu que a ponte sobre o río se abra despois de dúas semanas, pero sen coches e cunha taxa.",
        "ca|El consell ha decidit que el pont sobre el riu s'obri després de dues setmanes, però sense cotxes.",
        "sk|Rada rozhodla, že most, ktorý bol zatvorený, otvoria po dvoch týždňoch, ale nie pre autá.",
        "hr|Vijeće je odlučilo da će se most otvoriti nakon dva tjedna, gdje je prije bilo zatvoreno, ali ne za sve.",
        "sr|Veće je odlučilo da će se most otvoriti posle dve nedelje, gde je pre bilo zatvoreno, ali ne za sve.",
        "sr|Веће је одлучило да ће се мост отворити после две недеље, али не за све који су то хтели.",
        "mk|Советот одлучи дека мостот ќе биде отворен по две недели, но не за сите кои го сакаа тоа.",
        "bg|Съветът реши, че мостът ще бъде отворен след две седмици, но не и за всички, които го искаха.",
        "sl|Svet je sklenil, da bo most odprt čez dva tedna, vendar ne za vse, ki so to želeli od začetka.",
        "id|Dewan memutuskan bahwa jembatan itu akan dibuka dua pekan lagi karena perbaikan bisa lama, kata polisi.",
        "ms|Majlis memutuskan bahawa jambatan itu akan dibuka dua minggu lagi kerana polis mahu menunggu, katanya.",
        "af|Die raad het besluit dat die brug oor twee weke weer sal oopgaan, maar nie vir motors nie, sê hulle.",
        "hi|परिषद ने कहा है कि पुल दो सप्ताह के बाद खुलेगा और यह सभी के लिए नहीं होगा।",
        "mr|पूल दोन आठवड्यांनंतर उघडणार आहे आणि तो सर्वांसाठी नाही, असे परिषदेने सांगितले आहे.",
        "ne|पुल दुई हप्ता पछि खुल्ने छ र यो सबैका लागि हुने छैन भन्ने परिषद्ले बताएको हो।",
        "ar|قرر المجلس أن الجسر سيفتح بعد أسبوعين وقال إن ذلك لا يشمل السيارات التي كانت قبل هذا.",
        "ur|کونسل نے کہا ہے کہ پل دو ہفتے کے بعد کھلے گا اور یہ سب کے لیے نہیں ہوگا۔",
        "et|Vallavolikogu otsustas, et sild avatakse kahe nädala pärast, kuid mitte autodele, nagu see oli enne.",
        "lv|Dome nolēma, ka tilts tiks atvērts pēc divām nedēļām, bet ne automašīnām, kā tas bija līdz šim.",
        "lt|Taryba nusprendė, kad tiltas bus atidarytas po dviejų savaičių, bet ne automobiliams, kaip buvo iki šiol.",
        "is|Ráðið ákvað að brúin verði opnuð eftir tvær vikur, en ekki fyrir bíla eins og áður var.",
        "sq|Këshilli vendosi që ura të hapet pas dy javësh, por jo për makinat, siç ishte më parë.",
        "sw|Baraza liliamua kwamba daraja litafunguliwa baada ya wiki mbili, lakini si kwa magari kama ilivyokuwa.",
        "tl|Nagpasya ang konseho na bubuksan ang tulay pagkatapos ng dalawang linggo, ngunit hindi para sa mga sasakyan.",
      })
  void tellsTheLanguageOfProse(String language, String text) {
    assertThat(LanguageGuess.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Elm",
        "Elm 2024 Ash 17",
        "la de",
        "12:30 - 14:00",
        "Kort nytt",
        "El Niño in La Paz",
        "São Paulo, Bogotá, Málaga, Łódź, Göteborg, Ærø",
        "A. B. Roe, C. D. Poe, E. F. Loe, I. K. Soe, O. S. Zoe, U. V. Woe",
        "int a = b.c(d, e); for (o : s) { z.y(k); } v = u.w; i++;",
      })
  void isSilentAboutTooLittleText(String text) {
    assertThat(LanguageGuess.of(text)).isEmpty();
  }

  /** Neighbours of languages that the tables have: Esperanto, Latin, Pashto, Mongolian. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "La konsilio decidis ke la ponto estos malfermita post du semajnoj, sed ne por aŭtoj, kiel ĝi estis.",
        "Senatus constituit pontem trans flumen post duas hebdomades aperiri, sed non curribus, ut antea erat.",
        "شورا پرېکړه وکړه چې پل به له دوو اوونیو وروسته خلاص شي، خو نه د موټرو لپاره لکه څنګه چې مخکې و.",
        "Зөвлөл гүүрийг хоёр долоо хоногийн дараа нээхээр шийдсэн боловч өмнөх шигээ машинд зориулаагүй.",
      })
  void isSilentAboutLanguagesThatItDoesNotKnow(String text) {
    assertThat(LanguageGuess.of(text)).isEmpty();
  }
}
