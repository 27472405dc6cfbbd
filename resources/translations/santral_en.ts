<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="tr_TR">
<context>
    <name>AccountSettings</name>
    <message>
        <source>Hesap</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Henüz oturum açılmadı.</source>
        <translation>Nobody has signed in yet.</translation>
    </message>
    <message>
        <source>API anahtarları işletim sisteminin anahtar deposundadır ve gösterilmez.</source>
        <translation>API keys are in the operating system&apos;s key store and are not shown.</translation>
    </message>
    <message>
        <source>&amp;Oturum aç…</source>
        <translation>&amp;Sign in…</translation>
    </message>
    <message>
        <source>&amp;Hesap ekle…</source>
        <translation>&amp;Add an account…</translation>
    </message>
    <message>
        <source>Hesabı kaldır</source>
        <translation>Remove the account</translation>
    </message>
    <message>
        <source>{} hesabı bu bilgisayardan kaldırılsın mı? Anahtarı silinir; çağrıları listede kalır.</source>
        <translation>Remove the {} account from this computer? Its key is deleted; its calls stay in the list.</translation>
    </message>
    <message>
        <source>&amp;Kaldır</source>
        <translation>&amp;Remove</translation>
    </message>
</context>
<context>
    <name>AdministrationPage</name>
    <message>
        <source>&amp;Yeni…</source>
        <translation>&amp;New…</translation>
    </message>
    <message>
        <source>Kayıtlar okunuyor…</source>
        <translation>Reading entries…</translation>
    </message>
    <message>
        <source>{} kayıt okundu, sürüyor…</source>
        <translation>{} entries read, going on…</translation>
    </message>
    <message>
        <source>Santralde böyle bir kayıt yok.</source>
        <translation>The PBX has no such entries.</translation>
    </message>
    <message>
        <source>{} kayıt</source>
        <translation>{} entries</translation>
    </message>
    <message>
        <source>Hesap</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Yönetilecek kayıtlar</source>
        <translation>Entries to administer</translation>
    </message>
    <message>
        <source>Kayıtlarda ara</source>
        <translation>Search entries</translation>
    </message>
    <message>
        <source>Listeyi yenile (F5)</source>
        <translation>Refresh the list (F5)</translation>
    </message>
    <message>
        <source>Toplu işlemler</source>
        <translation>Bulk actions</translation>
    </message>
    <message>
        <source>CSV ile toplu işlem…</source>
        <translation>Bulk action from CSV…</translation>
    </message>
    <message>
        <source>Boş CSV şablonu kaydet…</source>
        <translation>Save an empty CSV template…</translation>
    </message>
    <message>
        <source>Listeyi CSV olarak kaydet…</source>
        <translation>Save the list as CSV…</translation>
    </message>
    <message>
        <source>Kayıtlar</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Toplu işlem için CSV seçin</source>
        <translation>Choose a CSV for the bulk action</translation>
    </message>
    <message>
        <source>Kaydet</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>AnnouncementForm</name>
    <message>
        <source>Yeni anons</source>
        <translation>New announcement</translation>
    </message>
    <message>
        <source>&amp;Ekle</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>&amp;Ad</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Dosya seç… (WAV, MP3)</source>
        <translation>Choose &amp;file… (WAV, MP3)</translation>
    </message>
    <message>
        <source>Di&amp;nle</source>
        <translation>&amp;Listen</translation>
    </message>
    <message>
        <source>Seçilen dosya: {}</source>
        <translation>Chosen file: {}</translation>
    </message>
    <message>
        <source>Anonsa bir ad verin.</source>
        <translation>Give the announcement a name.</translation>
    </message>
    <message>
        <source>Kaydedin ya da bir dosya seçin.</source>
        <translation>Record something or choose a file.</translation>
    </message>
    <message>
        <source>Kaydedildi: {}</source>
        <translation>Recorded: {}</translation>
    </message>
    <message>
        <source>Kayıt</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Henüz ses yok; en çok 10 MB.</source>
        <translation>No sound yet; at most 10 MB.</translation>
    </message>
    <message>
        <source>Bu ses burada çalınamadı; yine de eklenebilir.</source>
        <translation>This sound could not be played here; it can be added all the same.</translation>
    </message>
    <message>
        <source>Anonsun ses dosyasını seçin</source>
        <translation>Choose the announcement&apos;s sound file</translation>
    </message>
    <message>
        <source>Ses dosyaları (*.wav *.mp3)</source>
        <translation>Sound files (*.wav *.mp3)</translation>
    </message>
    <message>
        <source>Bütün dosyalar (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>AnnouncementsPage</name>
    <message>
        <source>Ad</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tür</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Eklendiği an</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Anonslar</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Henüz anons yok. “Yeni anons…” ile kaydedin ya da bir dosya seçin.</source>
        <translation>No announcements yet. Record one or choose a file with “New announcement…”.</translation>
    </message>
    <message>
        <source>Yeni a&amp;nons…</source>
        <translation>New announce&amp;ment…</translation>
    </message>
    <message>
        <source>Si&amp;l…</source>
        <translation>De&amp;lete…</translation>
    </message>
    <message>
        <source>Dinlemek için bir anons seçin.</source>
        <translation>Choose an announcement to hear it.</translation>
    </message>
    <message>
        <source>Anonsu sil</source>
        <translation>Delete announcement</translation>
    </message>
    <message>
        <source>“{}” santralden silinsin mi? Onu çalan menüler ve aramalar sessiz kalır.</source>
        <translation>Delete “{}” from the phone system? Menus and calls that play it fall silent.</translation>
    </message>
    <message>
        <source>Sil</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Bekletme müziği</source>
        <translation>Music on hold</translation>
    </message>
    <message>
        <source>Anons</source>
        <translation>Announcement</translation>
    </message>
</context>
<context>
    <name>AutomaticCallForm</name>
    <message>
        <source>Yeni otomatik arama</source>
        <translation>New automatic call</translation>
    </message>
    <message>
        <source>&amp;Başlat…</source>
        <translation>&amp;Start…</translation>
    </message>
    <message>
        <source>Ba&amp;şlık</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>Arananın &amp;tuşladığını kaydet</source>
        <translation>Note the &amp;key that is pressed</translation>
    </message>
    <message>
        <source> saniye</source>
        <translation> seconds</translation>
    </message>
    <message>
        <source>Çalınacak an&amp;ons</source>
        <translation>&amp;Announcement to play</translation>
    </message>
    <message>
        <source>En çok ne kadar ça&amp;lsın</source>
        <translation>R&amp;ing for at most</translation>
    </message>
    <message>
        <source>Bir başlık yazın.</source>
        <translation>Write a title.</translation>
    </message>
    <message>
        <source>Gönderen numara bilinmiyor; santralden okunuyor.</source>
        <translation>The sending number is not known; it is being read from the phone system.</translation>
    </message>
    <message>
        <source>Çalınacak bir anons gerekir; önce bir anons ekleyin.</source>
        <translation>It needs an announcement to play; add one first.</translation>
    </message>
    <message>
        <source>Alıcıları yazın.</source>
        <translation>Write who is to get it.</translation>
    </message>
    <message>
        <source>En az bir gün seçin; bitiş saati başlangıçtan sonra olmalı.</source>
        <translation>Choose at least one day; the hours must end after they begin.</translation>
    </message>
    <message>
        <source>Otomatik arama</source>
        <translation>Automatic call</translation>
    </message>
    <message>
        <source>Santral {} numarayı arasın mı? Aramalar ücretlidir ve geri alınamaz.</source>
        <translation>Have the phone system call {} numbers? Calls cost money and cannot be taken back.</translation>
    </message>
    <message>
        <source>Ara</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Hangi günler</source>
        <translation>On which days</translation>
    </message>
    <message>
        <source>Saatler Türkiye saatidir. Santral, seçilen zamanlar gelince arar.</source>
        <translation>Hours are those of Istanbul. The phone system calls when the chosen times come.</translation>
    </message>
</context>
<context>
    <name>AutomaticCallsPage</name>
    <message>
        <source>Başlık</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Oluşturulduğu an</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Otomatik aramalar</source>
        <translation>Automatic calls</translation>
    </message>
    <message>
        <source>Henüz otomatik arama yok. “Yeni otomatik arama…” ile başlatın.</source>
        <translation>No automatic calls yet. Start one with “New automatic call…”.</translation>
    </message>
    <message>
        <source>Yeni otomat&amp;ik arama…</source>
        <translation>New automat&amp;ic call…</translation>
    </message>
    <message>
        <source>Numara</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Sonuç</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Sonuçlar</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Okunuyor…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Sonuçlarını görmek için bir arama seçin.</source>
        <translation>Choose a call to see its results.</translation>
    </message>
    <message>
        <source>{} numarasından</source>
        <translation>from {}</translation>
    </message>
    <message>
        <source>anons: {}</source>
        <translation>announcement: {}</translation>
    </message>
    <message>
        <source>henüz sonuç yok</source>
        <translation>no results yet</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Toplu işlem</source>
        <translation>Bulk action</translation>
    </message>
    <message>
        <source>&amp;Başlat</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Duraklat</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>D&amp;urdur</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>&amp;Geri al…</source>
        <translation>&amp;Undo…</translation>
    </message>
    <message>
        <source>&amp;Kapat</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>&amp;Sürdür</source>
        <translation>&amp;Resume</translation>
    </message>
    <message>
        <source>Geri alma dosyası: {}
Sonuç dosyası: {}</source>
        <translation>File for undoing: {}
File of results: {}</translation>
    </message>
    <message>
        <source>Dosyanın satırları</source>
        <translation>Lines of the file</translation>
    </message>
    <message>
        <source>İlerleme</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>BulutfonForm</name>
    <message>
        <source>Uygulama ve kod (OAuth)</source>
        <translation>Application and code (OAuth)</translation>
    </message>
    <message>
        <source>Tekil API anahtarı</source>
        <translation>Single API key (Tekil Api Anahtarı)</translation>
    </message>
    <message>
        <source>Yeni arayüzün API anahtarı (v2)</source>
        <translation>API key of the new interface (v2)</translation>
    </message>
    <message>
        <source>&amp;Anahtar</source>
        <translation>&amp;Key</translation>
    </message>
    <message>
        <source>&amp;Dahili numaranız</source>
        <translation>Yo&amp;ur extension number</translation>
    </message>
    <message>
        <source>A&amp;PI adresi</source>
        <translation>AP&amp;I address</translation>
    </message>
    <message>
        <source>&amp;İzin sayfasının adresi</source>
        <translation>Addre&amp;ss of the consent page</translation>
    </message>
    <message>
        <source>&amp;Web telefon adresi (varsa)</source>
        <translation>Web phone address (i&amp;f any)</translation>
    </message>
    <message>
        <source>Uygulama Anahtarını girin.</source>
        <translation>Enter the application key (Uygulama Anahtarı).</translation>
    </message>
    <message>
        <source>Gizli Anahtarı girin.</source>
        <translation>Enter the secret key (Gizli Anahtar).</translation>
    </message>
    <message>
        <source>Sayfanın gösterdiği kodu yapıştırın.</source>
        <translation>Paste the code that the page shows.</translation>
    </message>
    <message>
        <source>Anahtarı girin.</source>
        <translation>Enter the key.</translation>
    </message>
    <message>
        <source>&amp;Giriş yolu</source>
        <translation>&amp;Method of signing in</translation>
    </message>
    <message>
        <source>Panelde Uygulamalar → API Uygulamaları sayfasındaki “Tekil Api Anahtarınız”: bütün santrali açar ve süresi dolmaz.</source>
        <translation>“Tekil Api Anahtarınız” on the panel&apos;s page Uygulamalar → API Uygulamaları: it opens the whole PBX and does not expire.</translation>
    </message>
    <message>
        <source>Yeni panelde oluşturulan anahtar: yalnızca bazı işleri yapabilir.</source>
        <translation>A key made in the new panel: it can do only some things.</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>Destek paketi</source>
        <translation>Support bundle</translation>
    </message>
    <message>
        <source>Paketteki dosyalar</source>
        <translation>Files in the bundle</translation>
    </message>
    <message>
        <source>Dosyanın içeriği</source>
        <translation>Content of the file</translation>
    </message>
    <message>
        <source>&amp;Kaydet…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>&amp;Vazgeç</source>
        <translation>Ca&amp;ncel</translation>
    </message>
    <message>
        <source>Destek paketini kaydet</source>
        <translation>Save the support bundle</translation>
    </message>
    <message>
        <source>Zip dosyası</source>
        <translation>Zip file</translation>
    </message>
    <message>
        <source>Santral Desktop destek</source>
        <translation>Santral Desktop support</translation>
    </message>
    <message>
        <source>Pakette yalnız aşağıdakiler olur. Anahtar, ad, numara, e-posta ve adres yoktur; bilinmeyen her sözcük ▒ ile gizlenir. Siz göndermeden hiçbir yere gitmez.</source>
        <translation>Only what is below will be in the bundle. There is no key, name, number, e-mail or address; every word that is not known is hidden as ▒. It goes nowhere unless you send it.</translation>
    </message>
</context>
<context>
    <name>CallDetail</name>
    <message>
        <source>A&amp;ra</source>
        <translation>Ca&amp;ll</translation>
    </message>
    <message>
        <source>Numarayı &amp;kopyala</source>
        <translation>Cop&amp;y number</translation>
    </message>
    <message>
        <source>CR&amp;M</source>
        <translation>C&amp;RM</translation>
    </message>
    <message>
        <source>Müşteriyi CRM&apos;de aç</source>
        <translation>Open the customer in the CRM</translation>
    </message>
    <message>
        <source>Başka işler</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Bu numaranın bütün kayıtlarını sil…</source>
        <translation>Erase everything about this number…</translation>
    </message>
    <message>
        <source>Bir çağrı seçin</source>
        <translation>Choose a call</translation>
    </message>
    <message>
        <source>Ayrıntıları ve ses kaydı burada görünür.</source>
        <translation>Its details and recording appear here.</translation>
    </message>
</context>
<context>
    <name>CallFilters</name>
    <message>
        <source>Tarih</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Süzgeç</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>&amp;Tarih aralığı seç…</source>
        <translation>Choose &amp;dates…</translation>
    </message>
    <message>
        <source>Tarihe &amp;git…</source>
        <translation>&amp;Go to date…</translation>
    </message>
    <message>
        <source>&amp;Kuyruk</source>
        <translation>&amp;Queue</translation>
    </message>
    <message>
        <source>&amp;Dahili</source>
        <translation>&amp;Extension</translation>
    </message>
    <message>
        <source>Hepsi</source>
        <translation>All</translation>
    </message>
    <message>
        <source>&amp;Hesap</source>
        <translation>&amp;Account</translation>
    </message>
    <message>
        <source>Ses kaydı &amp;olan</source>
        <translation>With &amp;recording</translation>
    </message>
    <message>
        <source>&amp;Notu olan</source>
        <translation>With &amp;note</translation>
    </message>
    <message>
        <source>Hepsini temizle</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>Bu süzgeci kaldır</source>
        <translation>Remove this filter</translation>
    </message>
    <message>
        <source>{}: bu süzgeci kaldır</source>
        <translation>{}: remove this filter</translation>
    </message>
</context>
<context>
    <name>CallRail</name>
    <message>
        <source>Zaman çizgisi</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Zamanda gezinmek için sürükleyin</source>
        <translation>Drag to move through time</translation>
    </message>
</context>
<context>
    <name>CallSettings</name>
    <message>
        <source>Arama</source>
        <translation>Dialling</translation>
    </message>
    <message>
        <source>&amp;Aradığınız kişi hangi numarayı görsün</source>
        <translation>&amp;Number shown to the people you call</translation>
    </message>
    <message>
        <source>Arama başlayınca telefonumu &amp;kendim açayım</source>
        <translation>I pick up &amp;my own phone when a call begins</translation>
    </message>
    <message>
        <source>Numara çevrildiğinde önce sizin telefonunuz çalar. Kapalıyken telefonunuz kendiliğinden açılır.</source>
        <translation>When a number is dialled, your own phone rings first. While this is off, your phone picks up by itself.</translation>
    </message>
    <message>
        <source>Dahilimin kendi numarası</source>
        <translation>My extension’s own number</translation>
    </message>
</context>
<context>
    <name>CallStates</name>
    <message>
        <source>Çağrılar okunuyor…</source>
        <translation>Reading the calls…</translation>
    </message>
    <message>
        <source>Süzgeçleri temizle</source>
        <translation>Clear the filters</translation>
    </message>
    <message>
        <source>Geçmiş okunuyor: {}/{} gün</source>
        <translation>Reading the history: {}/{} days</translation>
    </message>
    <message>
        <source>&amp;Yeniden dene</source>
        <translation>T&amp;ry again</translation>
    </message>
</context>
<context>
    <name>CallView</name>
    <message>
        <source>Çağrılar</source>
        <translation>Calls</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source>Ses kaydı varsa, çağrı bitince dinlenebilir.</source>
        <translation>If there is a recording, you can listen to it once the call has ended.</translation>
    </message>
    <message>
        <source>Bu çağrının ses kaydı silinmiş.</source>
        <translation>The recording of this call was deleted.</translation>
    </message>
    <message>
        <source>Bu çağrının ses kaydı yok.</source>
        <translation>This call has no recording.</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Seçin…</source>
        <translation>Choose…</translation>
    </message>
</context>
<context>
    <name>CodeSteps</name>
    <message>
        <source>&amp;Uygulama Anahtarı</source>
        <translation>&amp;Application key (Uygulama Anahtarı)</translation>
    </message>
    <message>
        <source>Gi&amp;zli Anahtar</source>
        <translation>Sec&amp;ret key (Gizli Anahtar)</translation>
    </message>
    <message>
        <source>Sayfanın gösterdiği &amp;kod</source>
        <translation>Code that the page s&amp;hows</translation>
    </message>
    <message>
        <source>&amp;Tarayıcıyı aç</source>
        <translation>Open the &amp;browser</translation>
    </message>
    <message>
        <source>Bu&amp;rada aç</source>
        <translation>Ope&amp;n here</translation>
    </message>
    <message>
        <source>K&amp;opyala</source>
        <translation>Cop&amp;y</translation>
    </message>
    <message>
        <source>Açılacak sayfa: {}. İzin verin; sayfa bir kod gösterir.</source>
        <translation>Page to be opened: {}. Give your consent; the page shows a code.</translation>
    </message>
    <message>
        <source>&amp;Tarayıcıda yeni kod al</source>
        <translation>&amp;Get a new code in the browser</translation>
    </message>
    <message>
        <source>1. Bulutfon panelinde Uygulamalar → API Uygulamaları → Yeni Uygulama Oluştur deyin; yönlendirme adresi olarak bunu yazın:</source>
        <translation>1. In the Bulutfon panel choose Uygulamalar → API Uygulamaları → Yeni Uygulama Oluştur; as the redirection address enter:</translation>
    </message>
    <message>
        <source>2. Oluşan uygulamanın iki anahtarını girin:</source>
        <translation>2. Enter the two keys of the application that was made:</translation>
    </message>
    <message>
        <source>3. İzin sayfasını açın ve gösterdiği kodu yapıştırın:</source>
        <translation>3. Open the consent page and paste the code that it shows:</translation>
    </message>
    <message>
        <source>Yönlendirme adresi</source>
        <translation>Redirection address</translation>
    </message>
</context>
<context>
    <name>ContactSettings</name>
    <message>
        <source>Rehber</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Arayanın adı önce santralin rehberinde, sonra aldığınız dosyalarda aranır. Santralin rehberi her gün kendiliğinden yenilenir.</source>
        <translation>A caller’s name is looked for in the phone system’s phone book first, then in the files you imported. The phone system’s phone book is read again every day by itself.</translation>
    </message>
    <message>
        <source>Santral rehberini şi&amp;mdi yenile</source>
        <translation>Read the phone system’s phone book &amp;now</translation>
    </message>
    <message>
        <source>&amp;Dosyadan kişi al (vCard, CSV)…</source>
        <translation>&amp;Import contacts from a file (vCard, CSV)…</translation>
    </message>
    <message>
        <source>Ad, şirket, grup ya da numara</source>
        <translation>Name, company, group or number</translation>
    </message>
    <message>
        <source>&amp;Kişi ara</source>
        <translation>&amp;Find a contact</translation>
    </message>
    <message>
        <source>Bulunan kişiler</source>
        <translation>Contacts found</translation>
    </message>
    <message>
        <source>Bir kişiye çift tıklayınca numarası arama alanına yazılır.</source>
        <translation>A double click on a contact puts the number into the dial field.</translation>
    </message>
    <message>
        <source>{}: {} kişi alındı.</source>
        <translation>{}: {} contacts imported.</translation>
    </message>
    <message>
        <source>Santral rehberi okunuyor…</source>
        <translation>Reading the phone system’s phone book…</translation>
    </message>
    <message>
        <source>Kişi dosyası seçin</source>
        <translation>Choose a file of contacts</translation>
    </message>
    <message>
        <source>Kişi dosyaları (*.vcf *.vcard *.csv *.txt)</source>
        <translation>Files of contacts (*.vcf *.vcard *.csv *.txt)</translation>
    </message>
    <message>
        <source>Bütün dosyalar (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>CrmSettings</name>
    <message>
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message>
        <source>&amp;Müşterinin CRM sayfası açılsın</source>
        <translation>&amp;Open the customer’s CRM page</translation>
    </message>
    <message>
        <source>Hiçbir zaman</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Telefon çalınca</source>
        <translation>When the phone rings</translation>
    </message>
    <message>
        <source>Ben cevaplayınca</source>
        <translation>When I answer</translation>
    </message>
    <message>
        <source>Yalnız ben isteyince</source>
        <translation>Only when I ask for it</translation>
    </message>
    <message>
        <source>Sayfanın &amp;adresi</source>
        <translation>Address of the &amp;page</translation>
    </message>
    <message>
        <source>Adres https ile başlar. Şu yerler çağrının bilgileriyle doldurulur: {}. Sayfa tarayıcınızda açılır; kendiliğinden dakikada en çok altı sayfa.</source>
        <translation>The address begins with https. These places are filled in from the call: {}. The page opens in your browser; by itself at most six pages a minute.</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Tarihe git</source>
        <translation>Go to date</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Go</translation>
    </message>
</context>
<context>
    <name>DiagnosisLine</name>
    <message>
        <source>Evet</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Hayır</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>DialPanel</name>
    <message>
        <source>&amp;Ara</source>
        <translation>&amp;Call</translation>
    </message>
    <message>
        <source>Santral seçsin</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>{} (santralde yok)</source>
        <translation>{} (not in the phone system)</translation>
    </message>
    <message>
        <source>Önce karşı tarafın telefonu çalacak; o açınca sizinki çalacak.</source>
        <translation>Their phone will ring first; when they pick up, yours will ring.</translation>
    </message>
    <message>
        <source>Önce sizin telefonunuz çalacak; siz açınca karşı taraf aranacak.</source>
        <translation>Your own phone rings first; once you pick up, the other side is called.</translation>
    </message>
    <message>
        <source>Önce sizin telefonunuz açılacak, sonra karşı taraf çalacak.</source>
        <translation>Your own phone picks up first, then the other side rings.</translation>
    </message>
    <message>
        <source>{} aranıyor. {}</source>
        <translation>Calling {}. {}</translation>
    </message>
    <message>
        <source>Santral çağrıyı başlattı.</source>
        <translation>The phone system has started the call.</translation>
    </message>
    <message>
        <source>Çağrılarda aranıyor.</source>
        <translation>Searching the calls.</translation>
    </message>
    <message>
        <source>{} aranacak: özel ücretli hat, dakikası çok pahalı olabilir.</source>
        <translation>Will dial {}: a premium-rate line, each minute may be very expensive.</translation>
    </message>
    <message>
        <source>{} dahilisi aranacak</source>
        <translation>Will call extension {}</translation>
    </message>
    <message>
        <source>{} acil yardım hattı aranacak; yalnız gerçek bir durumda arayın.</source>
        <translation>Will call the emergency line {}; call it only in a real emergency.</translation>
    </message>
    <message>
        <source>{} aranacak: yurt dışı numara, ücreti farklı olabilir.</source>
        <translation>Will call {}: a number abroad, which may cost more.</translation>
    </message>
    <message>
        <source>{} aranacak: önce karşı tarafın telefonu çalar, sonra sizinki.</source>
        <translation>{} will be called: their phone rings first, then yours.</translation>
    </message>
    <message>
        <source>{} aranacak</source>
        <translation>Will call {}</translation>
    </message>
    <message>
        <source>Numara, ad veya not ara…</source>
        <translation>Find a number, name or note…</translation>
    </message>
    <message>
        <source>Numara, ad veya not</source>
        <translation>Number, name or note</translation>
    </message>
    <message>
        <source>Karşı tarafın göreceği numara</source>
        <translation>Number shown to the other side</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Ger&amp;i</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Bu kayıt oluşturulacak</source>
        <translation>This entry will be created</translation>
    </message>
    <message>
        <source>Bu alanlar değişecek</source>
        <translation>These fields will change</translation>
    </message>
    <message>
        <source>&amp;Gönder</source>
        <translation>&amp;Send</translation>
    </message>
    <message>
        <source>Bu kayıt santralden silinecek</source>
        <translation>This entry will be deleted from the PBX</translation>
    </message>
    <message>
        <source>Si&amp;l</source>
        <translation>De&amp;lete</translation>
    </message>
</context>
<context>
    <name>DoctorSettings</name>
    <message>
        <source>Denetim</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>Çağrı almak için gereken her şeye yirmi saniyede bakar: bir zil çalar, her ekranda bir deneme penceresi açılır, mikrofon iki saniye dinlenir. Ses saklanmaz.</source>
        <translation>Looks within twenty seconds at everything that a call needs: it rings once, a trial popup opens on each screen, the microphone is listened to for two seconds. No sound is kept.</translation>
    </message>
    <message>
        <source>&amp;Denetle</source>
        <translation>&amp;Look</translation>
    </message>
    <message>
        <source>Destek pake&amp;ti kaydet…</source>
        <translation>Save support &amp;bundle…</translation>
    </message>
    <message>
        <source>Denetimin ilerleyişi</source>
        <translation>Progress of the diagnosis</translation>
    </message>
    <message>
        <source>D&amp;urdur</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Soruları cevaplayın.</source>
        <translation>Answer the questions.</translation>
    </message>
    <message>
        <source>Bakılıyor…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Denetim bitti: {} sorun, {} uyarı.</source>
        <translation>Diagnosis finished: {} problem(s), {} warning(s).</translation>
    </message>
    <message>
        <source>Denetim bitti: sorun bulunmadı.</source>
        <translation>Diagnosis finished: no problem found.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Bir numaranın bütün kayıtlarını sil</source>
        <translation>Erase everything about a number</translation>
    </message>
    <message>
        <source>Kişisel verisinin silinmesini isteyen birinin (KVKK) bu bilgisayardaki bütün izleri silinir: çağrılar, notlar, ses kayıtları, rehber kayıtları, gelen olaylar.</source>
        <translation>Removes every trace on this computer of somebody who asked to have their personal data erased (KVKK, GDPR): calls, notes, recordings, contacts, incoming events.</translation>
    </message>
    <message>
        <source>&amp;Numara</source>
        <translation>&amp;Number</translation>
    </message>
    <message>
        <source>&amp;Bul</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>Bunun &amp;geri alınamayacağını biliyorum</source>
        <translation>I know that this cannot be &amp;undone</translation>
    </message>
    <message>
        <source>Kalıcı olarak &amp;sil</source>
        <translation>&amp;Erase for good</translation>
    </message>
    <message>
        <source>Ka&amp;pat</source>
        <translation>C&amp;lose</translation>
    </message>
    <message>
        <source>Aranıyor…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Siliniyor…</source>
        <translation>Erasing…</translation>
    </message>
</context>
<context>
    <name>EventAddressQuestion</name>
    <message>
        <source>Olay adresini değiştir</source>
        <translation>Replace the event address</translation>
    </message>
    <message>
        <source>Eski adres bu programındı ve artık olay almıyor.</source>
        <translation>The old address was this program&apos;s and receives no more events.</translation>
    </message>
    <message>
        <source>Adresi &amp;değiştir</source>
        <translation>&amp;Replace the address</translation>
    </message>
    <message>
        <source>Adres yok</source>
        <translation>No address</translation>
    </message>
    <message>
        <source>Santralin tek olay adresi değişecek; bütün dahilileri etkiler.</source>
        <translation>The phone system has one event address; replacing it affects all extensions.</translation>
    </message>
    <message>
        <source>Eski adres: {}</source>
        <translation>Old address: {}</translation>
    </message>
    <message>
        <source>Yeni adres: {}</source>
        <translation>New address: {}</translation>
    </message>
    <message>
        <source>Eski adresi kullanan programlar artık santralden olay almaz. Santral yeni adresi hemen dener; eski adres geri yazılabilmesi için bu bilgisayarda saklanır.</source>
        <translation>Programs that use the old address get no more events from the phone system. The phone system tries the new address at once; the old one is kept on this computer so that it can be written back.</translation>
    </message>
    <message>
        <source>Her olayı eski adrese de &amp;ilet</source>
        <translation>Pass every event &amp;on to the old address too</translation>
    </message>
    <message>
        <source>Eski adres http: iletilen olayları yoldaki herkes okuyabilir. İşaretlerseniz bunu kabul edersiniz.</source>
        <translation>The old address is http: anyone on the way can read the events passed on. By ticking this you accept it.</translation>
    </message>
</context>
<context>
    <name>EventForwarding</name>
    <message>
        <source>Olaylar sırayla, değiştirilmeden ve en çok 24 saat boyunca iletilir. Alıcının almadığı kesin olan olay yeniden denenir; bir olay nadiren iki kez gidebilir, alıcı onu çağrı numarasından tanımalıdır.</source>
        <translation>Events are passed on in order, unchanged, for at most 24 hours. An event that certainly was not taken is tried again; rarely one may arrive twice, and the receiver must know it again by its call id.</translation>
    </message>
    <message>
        <source>İletmeyi &amp;bırak…</source>
        <translation>Stop passing &amp;on…</translation>
    </message>
    <message>
        <source>önceki adres</source>
        <translation>the previous address</translation>
    </message>
    <message>
        <source>Her olay önceki adrese de iletiliyor: {}</source>
        <translation>Every event is also passed on to the previous address: {}</translation>
    </message>
    <message>
        <source>Yeni olay iletilmiyor; kuyruktakiler gönderiliyor: {}</source>
        <translation>New events are not passed on; those in the queue are being sent: {}</translation>
    </message>
    <message>
        <source>Kuyrukta: {} · İletilen: {} · İletilemeyen: {}</source>
        <translation>Waiting: {} · Passed on: {} · Lost: {}</translation>
    </message>
    <message>
        <source>Son iletilen: {}</source>
        <translation>Last one: {}</translation>
    </message>
    <message>
        <source>İletmeyi bırak</source>
        <translation>Stop passing on</translation>
    </message>
    <message>
        <source>Önceki adres artık olay almayacak. Kuyrukta bekleyen olay sayısı: {}</source>
        <translation>The previous address will get no more events. Events waiting in the queue: {}</translation>
    </message>
    <message>
        <source>Bırak ve &amp;sil</source>
        <translation>Stop and &amp;delete</translation>
    </message>
    <message>
        <source>Kuyruğu &amp;gönderip bırak</source>
        <translation>&amp;Send the queue, then stop</translation>
    </message>
    <message>
        <source>&amp;Vazgeç</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>İletmeyi &amp;bırak</source>
        <translation>&amp;Stop passing on</translation>
    </message>
</context>
<context>
    <name>EventHooks</name>
    <message>
        <source>Kanca&amp;nın adresi (yalnızca başı gösterilir)</source>
        <translation>Web &amp;hook&apos;s address (only its beginning is shown)</translation>
    </message>
    <message>
        <source>Kancanın adresini kopyala</source>
        <translation>Copy the web hook&apos;s address</translation>
    </message>
    <message>
        <source>Olay alma açılınca oluşur</source>
        <translation>Made when events are received</translation>
    </message>
    <message>
        <source>Panoya kopyalandı.</source>
        <translation>Copied to the clipboard.</translation>
    </message>
    <message>
        <source>Bulutfon web kancaları</source>
        <translation>Bulutfon web hooks</translation>
    </message>
    <message>
        <source>Bulutfon her numaranın olaylarını kendi web kancasıyla gönderir. Panelde Uygulamalar → Web Kancaları altında, numaranın kancasına bu adresi yapıştırın; biçimi JSON ya da form olabilir. Her numara için bir kanca gerekir.</source>
        <translation>Bulutfon sends each number&apos;s events by a web hook of its own. In its panel, under Uygulamalar → Web Kancaları, paste this address into the number&apos;s hook; its format may be JSON or form. Each number needs a hook.</translation>
    </message>
    <message>
        <source>Bulutfon bir çağrının cevaplandığını haber vermez; konuşma, çağrı bitince süresinden anlaşılır.</source>
        <translation>Bulutfon does not tell that a call was answered; that there was a conversation is known from its length, when the call is over.</translation>
    </message>
    <message>
        <source>Kancalardan kullanıcı adı ve şifre &amp;iste</source>
        <translation>As&amp;k web hooks for a user name and password</translation>
    </message>
    <message>
        <source>Adres ele geçse bile başkası olay gönderemez. Açınca, panelde bu ikisi yazılmayan kancalar reddedilir.</source>
        <translation>Even who learns the address cannot send events then. Once this is on, hooks that do not have both in the panel are refused.</translation>
    </message>
    <message>
        <source>K&amp;ullanıcı adı</source>
        <translation>&amp;User name</translation>
    </message>
    <message>
        <source>Kullanıcı adını kopyala</source>
        <translation>Copy the user name</translation>
    </message>
    <message>
        <source>Şi&amp;fre (gösterilmez)</source>
        <translation>Passwor&amp;d (not shown)</translation>
    </message>
    <message>
        <source>Şifreyi kopyala</source>
        <translation>Copy the password</translation>
    </message>
    <message>
        <source>Yeni şifr&amp;e…</source>
        <translation>&amp;New password…</translation>
    </message>
    <message>
        <source>Kopyala</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Yeni şifre</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Yeni bir şifre üretilsin mi? Eskisi hemen geçersiz olur; panelde yenisi yazılana kadar kancalar olay gönderemez.</source>
        <translation>Make a new password? The old one stops working at once; hooks cannot send events until the new one is in the panel.</translation>
    </message>
    <message>
        <source>Yeni şifre üret</source>
        <translation>Make a new password</translation>
    </message>
</context>
<context>
    <name>EventSettingsPage</name>
    <message>
        <source>Olaylar</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Adres yok</source>
        <translation>No address</translation>
    </message>
    <message>
        <source>Santralin olaylarını bu bilgisayarda &amp;al</source>
        <translation>&amp;Receive the phone system’s events on this computer</translation>
    </message>
    <message>
        <source>Şu anki adresi &amp;göster</source>
        <translation>&amp;Show the present address</translation>
    </message>
    <message>
        <source>Henüz sorulmadı</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>Bu programın adresini &amp;yaz…</source>
        <translation>&amp;Write this program’s address…</translation>
    </message>
    <message>
        <source>Bulutsantralim’deki ayar</source>
        <translation>Set in Bulutsantralim</translation>
    </message>
    <message>
        <source>Santralin olay &amp;adresi</source>
        <translation>Event &amp;address of the phone system</translation>
    </message>
    <message>
        <source>Gizli adres değişmedi.</source>
        <translation>The secret address has not changed.</translation>
    </message>
    <message>
        <source>Gizli adres yenilendi; eski adres artık olay almıyor.</source>
        <translation>The secret address is new; the old one receives no more events.</translation>
    </message>
    <message>
        <source>Önceki adres geri yazılamadı; olay alma açık kaldı.</source>
        <translation>The previous address could not be written back; receiving events stays on.</translation>
    </message>
    <message>
        <source>Santral zaten başka bir adrese gönderiyordu; ona dokunulmadı: {}</source>
        <translation>The phone system was already posting to another address, which was left alone: {}</translation>
    </message>
    <message>
        <source>Gelen çağrıları web telefonun kendisi de görür; bunun için hiçbir ayar gerekmez. Santralin olayları, telefon kapalıyken ve başka dahililer için de haber verir.</source>
        <translation>The web phone itself sees incoming calls too; nothing has to be set up for that. The phone system&apos;s events also tell of calls while the phone is closed, and of other extensions.</translation>
    </message>
    <message>
        <source>Bulut santral bu bilgisayara kendiliğinden ulaşamaz: olayları bir tünel, yönlendirilmiş bir kapı ya da ağ geçidi iletmelidir. Program yalnızca bu bilgisayarın içinden erişilen bir adreste dinler.</source>
        <translation>A cloud phone system cannot reach this computer by itself: a tunnel, a forwarded port or the gateway must bring its events here. The program listens only at an address inside this computer.</translation>
    </message>
    <message>
        <source>Santralin tek olay adresi vardır; değiştirmek bütün dahilileri etkiler.</source>
        <translation>The phone system has one event address; changing it affects every extension.</translation>
    </message>
    <message>
        <source>Santrale soruluyor…</source>
        <translation>Asking the phone system…</translation>
    </message>
    <message>
        <source>Adres santrale yazılıyor…</source>
        <translation>Writing the address to the phone system…</translation>
    </message>
    <message>
        <source>Adresi yazmak için önce olay almayı açın.</source>
        <translation>To write the address, switch on receiving events first.</translation>
    </message>
    <message>
        <source>Bu bilgisayarın adresi santrale yazılamaz: bulut santral ona ulaşamaz. Yukarıya tünelin https adresini yazın.</source>
        <translation>This computer&apos;s address cannot be written into the phone system: a cloud phone system does not reach it. Enter the tunnel&apos;s https address above.</translation>
    </message>
    <message>
        <source>Adresi yazmak için önce şu anki adrese bakın.</source>
        <translation>To write the address, look at the present one first.</translation>
    </message>
    <message>
        <source>Santral olaylarını bu programa gönderiyor.</source>
        <translation>The phone system sends its events to this program.</translation>
    </message>
    <message>
        <source>Santral bu programın eski adresine gönderiyor; olaylar gelmiyor. Yenisini yazın.</source>
        <translation>The phone system posts to this program&apos;s old address; no events arrive. Write the new one.</translation>
    </message>
    <message>
        <source>açık</source>
        <translation>on</translation>
    </message>
    <message>
        <source>kapalı</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Çalıyor: {} · Cevaplandı: {} · Kapandı: {}</source>
        <translation>Ringing: {} · Answered: {} · Hung up: {}</translation>
    </message>
</context>
<context>
    <name>EventTrial</name>
    <message>
        <source>Yolu &amp;dene</source>
        <translation>&amp;Try the way in</translation>
    </message>
</context>
<context>
    <name>EventWay</name>
    <message>
        <source>Şu anda olay alınmıyor.</source>
        <translation>No events are being received now.</translation>
    </message>
    <message>
        <source>{} numaralı kapı doluydu; olaylar burada bekleniyor: {} Tüneli buraya iletin.</source>
        <translation>Port {} was taken; events are awaited here: {} Lead the tunnel here.</translation>
    </message>
    <message>
        <source>Olaylar burada bekleniyor; tünel buraya iletmeli: {}</source>
        <translation>Events are awaited here; the tunnel must lead here: {}</translation>
    </message>
    <message>
        <source>Panoya kopyalandı. Adresi bilen herkes olay gönderebilir; kimseyle paylaşmayın.</source>
        <translation>Copied to the clipboard. Whoever knows the address can post events; share it with nobody.</translation>
    </message>
    <message>
        <source>&amp;Kapı numarası</source>
        <translation>&amp;Port number</translation>
    </message>
    <message>
        <source>&amp;Tünelin dışarıdaki adresi</source>
        <translation>The &amp;tunnel&apos;s address from outside</translation>
    </message>
    <message>
        <source>&amp;Gizli adres (yalnızca başı gösterilir)</source>
        <translation>&amp;Secret address (only its beginning is shown)</translation>
    </message>
    <message>
        <source>K&amp;opyala</source>
        <translation>C&amp;opy</translation>
    </message>
    <message>
        <source>Gizli adresi kopyala</source>
        <translation>Copy the secret address</translation>
    </message>
    <message>
        <source>Yeni gizli ad&amp;res…</source>
        <translation>New secret add&amp;ress…</translation>
    </message>
    <message>
        <source>Bunu yöneticiniz belirledi.</source>
        <translation>Your administrator has set this.</translation>
    </message>
    <message>
        <source>1024 ile 65535 arasında bir sayı yazın.</source>
        <translation>Enter a number between 1024 and 65535.</translation>
    </message>
    <message>
        <source>https:// ile başlayan, soru işareti içermeyen bir adres yazın.</source>
        <translation>Enter an address that begins with https:// and has no question mark.</translation>
    </message>
    <message>
        <source>Yeni gizli adres</source>
        <translation>New secret address</translation>
    </message>
    <message>
        <source>Yeni bir gizli adres üretilsin mi? Eski adres hemen geçersiz olur; onu kullanan santral ya da program, yenisi yazılana kadar olay gönderemez.</source>
        <translation>Make a new secret address? The old one stops working at once; a phone system or program that uses it cannot post events until the new one is written there.</translation>
    </message>
    <message>
        <source>Yeni adres üret</source>
        <translation>Make a new address</translation>
    </message>
    <message>
        <source>Olay alma açılınca oluşur</source>
        <translation>Made when receiving is switched on</translation>
    </message>
</context>
<context>
    <name>ExportLine</name>
    <message>
        <source>Vazgeç</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{} / {} çağrı yazıldı</source>
        <translation>{} / {} calls written</translation>
    </message>
    <message>
        <source>{} çağrı yazıldı</source>
        <translation>{} calls written</translation>
    </message>
    <message>
        <source>{} çağrı {} dosyasına yazıldı.</source>
        <translation>{} calls were written to {}.</translation>
    </message>
    <message>
        <source>Çağrıları dışa aktar</source>
        <translation>Export calls</translation>
    </message>
    <message>
        <source>Çağrılar</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Excel çalışma kitabı</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>CSV tablosu</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>JSON satırları</source>
        <translation>JSON lines</translation>
    </message>
    <message>
        <source>Listelenen çağrıları dışa aktar</source>
        <translation>Export the listed calls</translation>
    </message>
    <message>
        <source>Dışa aktar</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Dışa aktarma</source>
        <translation>Export progress</translation>
    </message>
</context>
<context>
    <name>ExtensionPicker</name>
    <message>
        <source>Dahili veya ad</source>
        <translation>Extension or name</translation>
    </message>
    <message>
        <source>Aktarılacak dahili</source>
        <translation>Extension to transfer to</translation>
    </message>
</context>
<context>
    <name>FaxForm</name>
    <message>
        <source>Yeni faks</source>
        <translation>New fax</translation>
    </message>
    <message>
        <source>&amp;Gönder</source>
        <translation>&amp;Send</translation>
    </message>
    <message>
        <source>&amp;Dosya seç… (PDF, JPEG, PNG, TIFF)</source>
        <translation>Choose &amp;file… (PDF, JPEG, PNG, TIFF)</translation>
    </message>
    <message>
        <source>&amp;Başlık</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>Bu dosyanın sayfaları okunamadı; başka bir dosya seçin.</source>
        <translation>The pages of this file could not be read; choose another file.</translation>
    </message>
    <message>
        <source>{} · {} sayfa · {}</source>
        <translation>{} · {} pages · {}</translation>
    </message>
    <message>
        <source>Gönderilecek dosyayı seçin.</source>
        <translation>Choose the file to send.</translation>
    </message>
    <message>
        <source>Bir başlık yazın.</source>
        <translation>Write a title.</translation>
    </message>
    <message>
        <source>Gönderen numara bilinmiyor; santralden okunuyor.</source>
        <translation>The sending number is not known; it is being read from the phone system.</translation>
    </message>
    <message>
        <source>Alıcıları yazın.</source>
        <translation>Write who is to get it.</translation>
    </message>
    <message>
        <source>Henüz dosya seçilmedi; en çok 10 MB.</source>
        <translation>No file chosen yet; at most 10 MB.</translation>
    </message>
    <message>
        <source>Seçilen dosyanın sayfaları burada görünür.</source>
        <translation>The pages of the chosen file are shown here.</translation>
    </message>
    <message>
        <source>Fakslanacak dosyayı seçin</source>
        <translation>Choose the file to fax</translation>
    </message>
    <message>
        <source>Belgeler (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <translation>Documents (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Bütün dosyalar (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>GeneralSettings</name>
    <message>
        <source>Genel</source>
        <translation>General</translation>
    </message>
    <message>
        <source>&amp;Dil</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Yeni dil, program yeniden açıldığında kullanılır.</source>
        <translation>A new language is used once the program is started again.</translation>
    </message>
    <message>
        <source>&amp;Görünüm</source>
        <translation>&amp;Appearance</translation>
    </message>
    <message>
        <source>Sistemle aynı</source>
        <translation>Same as the system</translation>
    </message>
    <message>
        <source>Açık</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Koyu</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Gelen çağrıları açılır pencereyle &amp;bildir</source>
        <translation>Announce &amp;incoming calls in a popup</translation>
    </message>
    <message>
        <source>Kapalıyken masa telefonu düzeninde çalışırsınız: arama ve çağrı listesi sürer, açılır pencere ve zil olmaz.</source>
        <translation>While this is off you work with a desk phone: dialling and the call list go on, without popup and ring.</translation>
    </message>
    <message>
        <source>Açılır pencerede adı ve numarayı &amp;gizle</source>
        <translation>&amp;Hide name and number in the popup</translation>
    </message>
    <message>
        <source>Ekranınızı başkaları görüyorsa açın.</source>
        <translation>Switch this on if others can see your screen.</translation>
    </message>
    <message>
        <source>&amp;Telefon bağlantılarını (tel:, callto:, sip:) bu program açsın</source>
        <translation>Open &amp;telephone links (tel:, callto:, sip:) with this program</translation>
    </message>
    <message>
        <source>Numara her seferinde size sorulur; onaylamadan aranmaz.</source>
        <translation>You are asked about each number; none is dialled unless you agree.</translation>
    </message>
    <message>
        <source>Bilgisayarda &amp;oturum açılınca gizli başlasın</source>
        <translation>Start hidden when y&amp;ou sign in to the computer</translation>
    </message>
    <message>
        <source>Pencere açılmaz; program bildirim alanında çağrı bekler.</source>
        <translation>No window opens; the program waits for calls in the notification area.</translation>
    </message>
    <message>
        <source>Çökerse &amp;kendiliğinden yeniden açılsın</source>
        <translation>Start a&amp;gain by itself after a crash</translation>
    </message>
    <message>
        <source>Beş dakikada üç kez çökerse bırakır ve bunu söyler.</source>
        <translation>After three crashes in five minutes it stops, and says so.</translation>
    </message>
    <message>
        <source>&amp;Ekran kartı kullanılmasın</source>
        <translation>Do not use the g&amp;raphics card</translation>
    </message>
    <message>
        <source>Ekranda bozulma ya da çökme olursa açın. Program yeniden açıldığında geçerli olur.</source>
        <translation>Switch on when the screen is garbled or the program crashes. Holds when the program is started again.</translation>
    </message>
</context>
<context>
    <name>HistorySettings</name>
    <message>
        <source>Geçmiş</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Santralin sakladığı kadar</source>
        <translation>As far as the PBX keeps</translation>
    </message>
    <message>
        <source>Süresiz</source>
        <translation>For good</translation>
    </message>
    <message>
        <source>Çağrılar santralden ne &amp;kadar geriye okunsun</source>
        <translation>How far &amp;back calls are read from the PBX</translation>
    </message>
    <message>
        <source>Geçmişi &amp;baştan oku</source>
        <translation>Read the history from the &amp;start</translation>
    </message>
    <message>
        <source>&amp;Çağrılar ne kadar saklansın</source>
        <translation>How long c&amp;alls are kept</translation>
    </message>
    <message>
        <source>Süresi dolan çağrılar notları ve ses kayıtlarıyla birlikte silinir.</source>
        <translation>Calls whose time is over go with their notes and recordings.</translation>
    </message>
    <message>
        <source>&amp;Notlar ne kadar saklansın</source>
        <translation>How long &amp;notes are kept</translation>
    </message>
    <message>
        <source>Sakladığınız &amp;ses kayıtları ne kadar kalsın</source>
        <translation>How long the &amp;recordings that you keep stay</translation>
    </message>
    <message>
        <source>Bir numaranın kayıtlarını si&amp;l…</source>
        <translation>&amp;Erase everything about a number…</translation>
    </message>
    <message>
        <source>Geçmiş baştan okunuyor; ilerlemesi en altta görünür.</source>
        <translation>The history is read from the start; how far it is stands at the bottom.</translation>
    </message>
    <message>
        <source>1 yıl</source>
        <translation>1 year</translation>
    </message>
    <message>
        <source>1 ay</source>
        <translation>1 month</translation>
    </message>
    <message>
        <source>{} ay</source>
        <translation>{} months</translation>
    </message>
    <message>
        <source>{} yıl</source>
        <translation>{} years</translation>
    </message>
</context>
<context>
    <name>HoursEditor</name>
    <message>
        <source>Yalnız bu &amp;saatlerde ara</source>
        <translation>Call only between these &amp;hours</translation>
    </message>
    <message>
        <source>{} başlangıç</source>
        <translation>{} begin</translation>
    </message>
    <message>
        <source>{} bitiş</source>
        <translation>{} end</translation>
    </message>
</context>
<context>
    <name>IncomingFaxesPage</name>
    <message>
        <source>Gönderen</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Geldiği an</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Gelen fakslar</source>
        <translation>Incoming faxes</translation>
    </message>
    <message>
        <source>Gelen faks yok.</source>
        <translation>No incoming faxes.</translation>
    </message>
    <message>
        <source>P&amp;DF olarak kaydet…</source>
        <translation>&amp;Save as PDF…</translation>
    </message>
    <message>
        <source>Bu faksın sayfaları okunamadı.</source>
        <translation>The pages of this fax could not be read.</translation>
    </message>
    <message>
        <source>Kaydedildi: {}</source>
        <translation>Saved: {}</translation>
    </message>
    <message>
        <source>Faks getiriliyor…</source>
        <translation>Fetching the fax…</translation>
    </message>
    <message>
        <source>Sayfalarını görmek için bir faks seçin.</source>
        <translation>Choose a fax to see its pages.</translation>
    </message>
    <message>
        <source>Faksı PDF olarak kaydet</source>
        <translation>Save the fax as PDF</translation>
    </message>
    <message>
        <source>Faks {} {}</source>
        <translation>Fax {} {}</translation>
    </message>
</context>
<context>
    <name>IncomingPopup</name>
    <message>
        <source>Cevapla</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Reddet</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Sustur</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>Cevaplanıyor…</source>
        <translation>Answering…</translation>
    </message>
    <message>
        <source>Reddediliyor…</source>
        <translation>Refusing…</translation>
    </message>
    <message>
        <source>Gelen çağrı · {}</source>
        <translation>Incoming call · {}</translation>
    </message>
    <message>
        <source>Gelen çağrı: {} {}</source>
        <translation>Incoming call: {} {}</translation>
    </message>
    <message>
        <source>Susturuldu</source>
        <translation>Silenced</translation>
    </message>
    <message>
        <source>Bildirimi gizle</source>
        <translation>Hide this notice</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>API &amp;anahtarı</source>
        <translation>API &amp;key</translation>
    </message>
    <message>
        <source>&amp;Dahili numaranız</source>
        <translation>&amp;Your extension number</translation>
    </message>
    <message>
        <source>A&amp;PI adresi</source>
        <translation>AP&amp;I address</translation>
    </message>
    <message>
        <source>&amp;Web telefon adresi</source>
        <translation>Web phone addre&amp;ss</translation>
    </message>
</context>
<context>
    <name>KeySettings</name>
    <message>
        <source>Tuşlar</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Pencere öndeyken F8 cevaplar, Shift+F8 reddeder ya da kapatır, Ctrl+K arama alanına gider.</source>
        <translation>While the window is in front, F8 answers, Shift+F8 refuses or hangs up, Ctrl+K goes to the dial field.</translation>
    </message>
    <message>
        <source>Aşağıdaki tuşlar &amp;her programda çalışsın</source>
        <translation>Have the keys below work in &amp;every program</translation>
    </message>
    <message>
        <source>Bu tuşlar o zaman başka programlara ulaşmaz. Boş bırakılan iş tuşsuz kalır.</source>
        <translation>These keys then no longer reach other programs. What is left empty has no key.</translation>
    </message>
    <message>
        <source>Çalan çağrıyı &amp;cevapla</source>
        <translation>&amp;Answer the ringing call</translation>
    </message>
    <message>
        <source>&amp;Reddet ya da kapat</source>
        <translation>&amp;Refuse or hang up</translation>
    </message>
    <message>
        <source>Seçili ya da &amp;panodaki numarayı ara (önce sorar)</source>
        <translation>&amp;Dial the marked or copied number (asks first)</translation>
    </message>
    <message>
        <source>Pencereyi &amp;öne getir</source>
        <translation>Bring the &amp;window to the front</translation>
    </message>
    <message>
        <source>Aynı işler komut satırından da yapılır; sisteminizin klavye ayarlarında tuşlara bağlanabilir: {}</source>
        <translation>The same can be done from the command line, and bound to keys in the keyboard settings of your system: {}</translation>
    </message>
    <message>
        <source>Bu tuş bu sayfada başka bir işin; başkasını seçin.</source>
        <translation>This key does something else on this page; choose another one.</translation>
    </message>
</context>
<context>
    <name>LeavingQuestion</name>
    <message>
        <source>Olay almayı kapat</source>
        <translation>Stop receiving events</translation>
    </message>
    <message>
        <source>Bu bilgisayar santralin olaylarını artık almayacak.</source>
        <translation>This computer will no longer receive the phone system&apos;s events.</translation>
    </message>
    <message>
        <source>Santrale &amp;önceki adresi geri yaz</source>
        <translation>Write the &amp;previous address back into the phone system</translation>
    </message>
    <message>
        <source>İletilmeyi bekleyen olayları &amp;sil: {}</source>
        <translation>&amp;Delete the events waiting to be passed on: {}</translation>
    </message>
    <message>
        <source>İşaretlemezseniz gönderilmeleri sürer.</source>
        <translation>Unless you tick this they will still be sent.</translation>
    </message>
    <message>
        <source>Olay almayı &amp;kapat</source>
        <translation>&amp;Stop receiving</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Ses düzeyi</source>
        <translation>Level</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Bağlantıdaki numara aransın mı?</source>
        <translation>Dial the number of the link?</translation>
    </message>
    <message>
        <source>&amp;Ara</source>
        <translation>&amp;Call</translation>
    </message>
    <message>
        <source>Bağlanınca tuşlayın: dahili {}</source>
        <translation>When connected, key in extension {}</translation>
    </message>
    <message>
        <source>Bir bağlantı bu numarayı aramak istiyor. Siz onaylamadan aranmaz.</source>
        <translation>A link wants to dial this number. It is not dialled unless you agree.</translation>
    </message>
    <message>
        <source>&amp;Vazgeç</source>
        <translation>Ca&amp;ncel</translation>
    </message>
    <message>
        <source>Bu bağlantı aranmaz</source>
        <translation>This link is not dialled</translation>
    </message>
    <message>
        <source>Ka&amp;pat</source>
        <translation>C&amp;lose</translation>
    </message>
</context>
<context>
    <name>LiveCard</name>
    <message>
        <source>+{} çağrı daha</source>
        <translation>+{} more</translation>
    </message>
</context>
<context>
    <name>LiveRow</name>
    <message>
        <source>Ce&amp;vapla</source>
        <translation>&amp;Answer</translation>
    </message>
    <message>
        <source>&amp;Kapat</source>
        <translation>&amp;Hang up</translation>
    </message>
    <message>
        <source>&amp;Sessiz</source>
        <translation>M&amp;ute</translation>
    </message>
    <message>
        <source>Ak&amp;tar ▾</source>
        <translation>&amp;Transfer ▾</translation>
    </message>
    <message>
        <source>R&amp;eddet</source>
        <translation>Re&amp;fuse</translation>
    </message>
    <message>
        <source>{} numarasından</source>
        <translation>from {}</translation>
    </message>
    <message>
        <source>Belirsiz</source>
        <translation>Uncertain</translation>
    </message>
    <message>
        <source>Aranıyor…</source>
        <translation>Calling…</translation>
    </message>
    <message>
        <source>Sürüyor</source>
        <translation>Going on</translation>
    </message>
    <message>
        <source>Sizi arıyor</source>
        <translation>Calling you</translation>
    </message>
    <message>
        <source>Çalıyor</source>
        <translation>Ringing</translation>
    </message>
    <message>
        <source>Görüşülüyor</source>
        <translation>Talking</translation>
    </message>
    <message>
        <source>Bitti</source>
        <translation>Ended</translation>
    </message>
</context>
<context>
    <name>MembersEditor</name>
    <message>
        <source>Ekle…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Yukarı</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Aşağı</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Çıkar</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Not…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Çağrı notu</source>
        <translation>Note about the call</translation>
    </message>
    <message>
        <source>Yazdıkça kaydedilir; Enter yeni bir nota geçer.</source>
        <translation>Saved as you type; Enter begins another note.</translation>
    </message>
    <message>
        <source>Açık kalsın</source>
        <translation>Leave open</translation>
    </message>
    <message>
        <source>Bu numara yeniden arayınca not gösterilir.</source>
        <translation>The note is shown when this number calls again.</translation>
    </message>
    <message>
        <source>Kaydedildi. Yeni not…</source>
        <translation>Saved. Another note…</translation>
    </message>
</context>
<context>
    <name>NotesList</name>
    <message>
        <source>Notlar</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Kayıtta buraya git</source>
        <translation>Go to this place in the recording</translation>
    </message>
    <message>
        <source>Açık</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Bu numara yeniden arayınca gösterilir.</source>
        <translation>Shown when this number calls again.</translation>
    </message>
</context>
<context>
    <name>OneOf</name>
    <message>
        <source>{} (şu anda yok)</source>
        <translation>{} (not there now)</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>&amp;Kapat</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Gönderen n&amp;umara</source>
        <translation>Sending &amp;number</translation>
    </message>
    <message>
        <source>Gönderiliyor…</source>
        <translation>Sending…</translation>
    </message>
</context>
<context>
    <name>OutgoingFaxesPage</name>
    <message>
        <source>Başlık</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Alıcı</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Gönderildiği an</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Giden fakslar</source>
        <translation>Outgoing faxes</translation>
    </message>
    <message>
        <source>Gönderilmiş faks yok. “Yeni faks…” ile bir dosya gönderin.</source>
        <translation>No faxes were sent. Send a file with “New fax…”.</translation>
    </message>
    <message>
        <source>Yeni &amp;faks…</source>
        <translation>New fa&amp;x…</translation>
    </message>
    <message>
        <source>Numara</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Neden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Durum</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Alıcılar</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>{} · {} numarasından · {}</source>
        <translation>{} · from {} · {}</translation>
    </message>
    <message>
        <source>Okunuyor…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Alıcılarını görmek için bir faks seçin.</source>
        <translation>Choose a fax to see its recipients.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Ö&amp;nceki sayfa</source>
        <translation>Pre&amp;vious page</translation>
    </message>
    <message>
        <source>Sonrak&amp;i sayfa</source>
        <translation>Ne&amp;xt page</translation>
    </message>
    <message>
        <source>Bu sayfa okunamadı.</source>
        <translation>This page could not be read.</translation>
    </message>
    <message>
        <source>{}. sayfa / {}</source>
        <translation>Page {} of {}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Sayfalar</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>PhoneSlot</name>
    <message>
        <source>Web telefon</source>
        <translation>Web phone</translation>
    </message>
    <message>
        <source>Yeniden dene</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Web telefonu aç</source>
        <translation>Unfold the web phone</translation>
    </message>
    <message>
        <source>Web telefonu kapat</source>
        <translation>Fold the web phone away</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Kaydı bilgisayara kaydet</source>
        <translation>Save the recording on this computer</translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>10 saniye geri</source>
        <translation>Back 10 seconds</translation>
    </message>
    <message>
        <source>Oynat</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>10 saniye ileri</source>
        <translation>Forward 10 seconds</translation>
    </message>
    <message>
        <source>Bu bilgisayarda sakla</source>
        <translation>Keep on this computer</translation>
    </message>
    <message>
        <source>Kaydı bilgisayara kaydet</source>
        <translation>Save the recording on this computer</translation>
    </message>
    <message>
        <source>Çalma seçenekleri</source>
        <translation>Playing options</translation>
    </message>
    <message>
        <source>Çalma hızı: seslerin tonu değişmez</source>
        <translation>Playing speed: voices keep their pitch</translation>
    </message>
    <message>
        <source>Çalma hızı: bu bilgisayarda seslerin tonu da değişir</source>
        <translation>Playing speed: on this computer voices change their pitch, too</translation>
    </message>
    <message>
        <source>Çalma hızı</source>
        <translation>Playing speed</translation>
    </message>
    <message>
        <source>Duraklat</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Bu bilgisayarda saklanıyor</source>
        <translation>Kept on this computer</translation>
    </message>
</context>
<context>
    <name>PlayerMenu</name>
    <message>
        <source>&amp;Sessizlikleri atla</source>
        <translation>&amp;Skip silences</translation>
    </message>
    <message>
        <source>Yüksek sesleri &amp;kıs</source>
        <translation>&amp;Turn loud recordings down</translation>
    </message>
    <message>
        <source>Bitince &amp;listedeki sonrakini çal</source>
        <translation>Then play the next one of the &amp;list</translation>
    </message>
    <message>
        <source>Ses &amp;çıkışı</source>
        <translation>Sound &amp;output</translation>
    </message>
    <message>
        <source>İşletim sisteminin seçtiği</source>
        <translation>Chosen by the operating system</translation>
    </message>
</context>
<context>
    <name>PopupTrial</name>
    <message>
        <source>Deneme: çağrılar bu ekranda burada bildirilir.</source>
        <translation>Trial: calls are announced here on this screen.</translation>
    </message>
</context>
<context>
    <name>Popups</name>
    <message>
        <source>+{} çağrı daha</source>
        <translation>+{} more</translation>
    </message>
</context>
<context>
    <name>RecipientsField</name>
    <message>
        <source>Her satıra bir numara, ya da virgülle ayrılmış: 0532 111 22 33</source>
        <translation>One number a line, or with commas between: 0532 111 22 33</translation>
    </message>
    <message>
        <source>&amp;Alıcılar</source>
        <translation>&amp;Recipients</translation>
    </message>
    <message>
        <source>Alıcılar</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>{} ve {} tane daha</source>
        <translation>{} and {} more</translation>
    </message>
    <message>
        <source>Bunlar telefon numarası değil: {}</source>
        <translation>These are not telephone numbers: {}</translation>
    </message>
    <message>
        <source>En çok {} alıcı olabilir; {} numara yazılmış.</source>
        <translation>There can be {} recipients at most; {} numbers are written.</translation>
    </message>
    <message>
        <source>Henüz alıcı yok.</source>
        <translation>No recipients yet.</translation>
    </message>
    <message>
        <source>{} alıcı.</source>
        <translation>Recipients: {}.</translation>
    </message>
    <message>
        <source>Yinelenen numara bir kez alınır.</source>
        <translation>A number that is there twice gets it once.</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Si&amp;l…</source>
        <translation>De&amp;lete…</translation>
    </message>
    <message>
        <source>Ayrıntısını görmek için bir kayıt seçin.</source>
        <translation>Choose an entry to see its details.</translation>
    </message>
    <message>
        <source>Kayıt okunuyor…</source>
        <translation>Reading the entry…</translation>
    </message>
    <message>
        <source>&amp;Denetle…</source>
        <translation>Chec&amp;k…</translation>
    </message>
    <message>
        <source>Kapat</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>De&amp;ğiştir…</source>
        <translation>Chan&amp;ge…</translation>
    </message>
    <message>
        <source>Kırmızı yazılı alanları düzeltin.</source>
        <translation>Correct the fields marked in red.</translation>
    </message>
    <message>
        <source>Değişen bir şey yok.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>Santrale gönderiliyor…</source>
        <translation>Sending to the PBX…</translation>
    </message>
    <message>
        <source>Yeni kayıt</source>
        <translation>New entry</translation>
    </message>
</context>
<context>
    <name>RecordingPanel</name>
    <message>
        <source>&amp;Dinle</source>
        <translation>Li&amp;sten</translation>
    </message>
    <message>
        <source>&amp;Vazgeç</source>
        <translation>Ca&amp;ncel</translation>
    </message>
    <message>
        <source>Kaydın indirilişi</source>
        <translation>Download of the recording</translation>
    </message>
    <message>
        <source>Bu kayıt {} büyüklüğünde; indirmek uzun sürebilir. İndirilsin mi?</source>
        <translation>This recording has {}; fetching it may take long. Fetch it?</translation>
    </message>
    <message>
        <source>&amp;Yeniden dene</source>
        <translation>Try a&amp;gain</translation>
    </message>
    <message>
        <source>İndir</source>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>Kayıt isteniyor…</source>
        <translation>Asking for the recording…</translation>
    </message>
    <message>
        <source>Santral kısa sürede birkaç kayıt verir: {} saniye sonra sıra bu kayıtta.</source>
        <translation>The phone system gives out only a few recordings at a time: this one’s turn comes in {} s.</translation>
    </message>
    <message>
        <source>Kayıt indiriliyor: {} / {}</source>
        <translation>Downloading the recording: {} / {}</translation>
    </message>
    <message>
        <source>Kayıt indiriliyor: {}</source>
        <translation>Downloading the recording: {}</translation>
    </message>
    <message>
        <source>Bu kayıt çalınamadı: dosya bozuk ya da sesi çözülemiyor.</source>
        <translation>This recording could not be played: the file is damaged or its sound cannot be decoded.</translation>
    </message>
</context>
<context>
    <name>RecordingSettings</name>
    <message>
        <source>Kayıtlar</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>&amp;Kayıtlar nereden çalsın</source>
        <translation>Where &amp;recordings play</translation>
    </message>
    <message>
        <source>&amp;Sessizlikleri atla</source>
        <translation>&amp;Skip silences</translation>
    </message>
    <message>
        <source>&amp;Yüksek sesleri kıs</source>
        <translation>Turn &amp;loud recordings down</translation>
    </message>
    <message>
        <source>Bağıran kayıtlar öbürleri kadar duyulur; fısıldayanlar yükseltilemez.</source>
        <translation>Shouting recordings are heard like the others; whispering ones cannot be turned up.</translation>
    </message>
    <message>
        <source>Bitince listedeki sonrakini ç&amp;al</source>
        <translation>Then play the &amp;next one of the list</translation>
    </message>
    <message>
        <source>İşletim sisteminin seçtiği</source>
        <translation>Chosen by the operating system</translation>
    </message>
    <message>
        <source>Bu bilgisayarda saklanan {} kayıt {} yer kaplıyor:</source>
        <translation>{} recordings kept on this computer take {}:</translation>
    </message>
    <message>
        <source>Bu bilgisayarda saklanan kayıt yok. Dinlenen kayıtlar bir dakika sonra silinir; saklamak için oynatıcıdaki işarete basın.</source>
        <translation>No recording is kept on this computer. What was heard is removed a minute later; to keep it, press the bookmark in the player.</translation>
    </message>
</context>
<context>
    <name>RefusalsDialog</name>
    <message>
        <source>Mesaj istemeyenler</source>
        <translation>Who wants no messages</translation>
    </message>
    <message>
        <source>Başlık</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Numara</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Mesaj istemeyen numaralar</source>
        <translation>Numbers that want no messages</translation>
    </message>
    <message>
        <source>Yeniden &amp;izin ver…</source>
        <translation>&amp;Allow again…</translation>
    </message>
    <message>
        <source>&amp;Kapat</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Bu başlıktan mesaj istemeyen yok.</source>
        <translation>Nobody has refused messages of this title.</translation>
    </message>
    <message>
        <source>Okunuyor…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Tanımlı başlık yok.</source>
        <translation>No titles are set up.</translation>
    </message>
    <message>
        <source>Bu numara mesaj istemediğini bildirmiş. Yalnız kendisi yeniden istediyse izin verin. Listeden çıkarılsın mı?</source>
        <translation>This number has said that it wants no messages. Allow them only if its owner asked for them again. Take it off the list?</translation>
    </message>
    <message>
        <source>Listeden çıkar</source>
        <translation>Take off the list</translation>
    </message>
</context>
<context>
    <name>ReportBar</name>
    <message>
        <source>Tüm kuyruklar</source>
        <translation>All queues</translation>
    </message>
    <message>
        <source>Kuyruk {}</source>
        <translation>Queue {}</translation>
    </message>
    <message>
        <source>Tüm dahililer</source>
        <translation>All extensions</translation>
    </message>
    <message>
        <source>Dahili {}</source>
        <translation>Extension {}</translation>
    </message>
    <message>
        <source>Tarih aralığı seç…</source>
        <translation>Choose dates…</translation>
    </message>
    <message>
        <source>Dönem</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Gelen ve giden</source>
        <translation>Inbound and outbound</translation>
    </message>
    <message>
        <source>Gelen</source>
        <translation>Inbound</translation>
    </message>
    <message>
        <source>Giden</source>
        <translation>Outbound</translation>
    </message>
    <message>
        <source>Yön</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Kuyruk</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Dahili</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>Karşılaştır: {}</source>
        <translation>Compare: {}</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Tablo</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>{}: tabloyu göster</source>
        <translation>{}: show the table</translation>
    </message>
</context>
<context>
    <name>ReportFiles</name>
    <message>
        <source>Rapor {} dosyasına yazıldı.</source>
        <translation>The report was written to {}.</translation>
    </message>
    <message>
        <source>Çağrı raporu</source>
        <translation>Call report</translation>
    </message>
    <message>
        <source>Raporu kaydet</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Excel çalışma kitabı</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>CSV tablosu</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>JSON satırları</source>
        <translation>JSON lines</translation>
    </message>
    <message>
        <source>&amp;Yazdır…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;PDF olarak kaydet…</source>
        <translation>Save as P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Tablo olarak kaydet</source>
        <translation>Save as &amp;table</translation>
    </message>
    <message>
        <source>Raporu yazdır ya da kaydet</source>
        <translation>Print or save the report</translation>
    </message>
    <message>
        <source>Yazdır ve kaydet</source>
        <translation>Print and save</translation>
    </message>
</context>
<context>
    <name>ReportStates</name>
    <message>
        <source>Çağrılar sayılıyor…</source>
        <translation>Counting calls…</translation>
    </message>
    <message>
        <source>Bu dönemde ve süzgeçte çağrı yok.</source>
        <translation>No calls in this period with these filters.</translation>
    </message>
    <message>
        <source>&amp;Yeniden dene</source>
        <translation>T&amp;ry again</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Ne zaman aranıyor</source>
        <translation>When people call</translation>
    </message>
    <message>
        <source>Cevaplanan ve cevapsız</source>
        <translation>Answered and missed</translation>
    </message>
    <message>
        <source>Konuşma ve bekleme</source>
        <translation>Talking and waiting</translation>
    </message>
    <message>
        <source>Kuyruklar</source>
        <translation>Queues</translation>
    </message>
    <message>
        <source>Dahililer</source>
        <translation>Extensions</translation>
    </message>
    <message>
        <source>Henüz dönülmeyen cevapsızlar</source>
        <translation>Missed calls not returned yet</translation>
    </message>
    <message>
        <source>En uzun bekleyenler</source>
        <translation>Who waited longest</translation>
    </message>
    <message>
        <source>Dönülmeyen cevapsız çağrı yok.</source>
        <translation>Every missed call was returned.</translation>
    </message>
    <message>
        <source>Bekleyen gelen çağrı yok.</source>
        <translation>No inbound calls that waited.</translation>
    </message>
    <message>
        <source>Çağrılar sayılıyor</source>
        <translation>Counting calls</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Anahtarı göster</source>
        <translation>Show the key</translation>
    </message>
    <message>
        <source>Gizle</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Göster</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Yenile</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Listeyi yenile</source>
        <translation>Refresh the list</translation>
    </message>
    <message>
        <source>Okunuyor…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Ayarlar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Ayar sayfaları</source>
        <translation>Pages of settings</translation>
    </message>
    <message>
        <source>Ka&amp;pat</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Bunu yöneticiniz belirledi.</source>
        <translation>Your administrator has set this.</translation>
    </message>
</context>
<context>
    <name>ShelfChips</name>
    <message>
        <source>Tümü</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Cevapsız</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Gelen</source>
        <translation>Inbound</translation>
    </message>
    <message>
        <source>Giden</source>
        <translation>Outbound</translation>
    </message>
    <message>
        <source>Kayıtlı</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>{}: {} çağrı</source>
        <translation>{}: {} calls</translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>Deneme &amp;santraliyle tanıyın</source>
        <translation>&amp;Try it with a practice phone system</translation>
    </message>
    <message>
        <source>Santralinize bağlanın</source>
        <translation>Connect to your phone system</translation>
    </message>
    <message>
        <source>Hesap ekleyin</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>{} hesabına bağlanın</source>
        <translation>Sign in to {}</translation>
    </message>
    <message>
        <source>Santrale bağlanılıyor; bilgileriniz deneniyor…</source>
        <translation>Connecting to the PBX; your details are being tried…</translation>
    </message>
    <message>
        <source>Tarayıcı açılamadı. Sayfanın adresi panoda: tarayıcınıza yapıştırın.</source>
        <translation>The browser could not be opened. The page&apos;s address is in the clipboard: paste it into your browser.</translation>
    </message>
    <message>
        <source>Program web telefonunuzu açar, çağrılarınızı gösterir, ses kayıtlarını çalar. Anahtarınızı bu bilgisayarın anahtar deposunda saklar; santralinizden başka yere göndermez.</source>
        <translation>The program opens your web phone, shows your calls and plays their recordings. It keeps your key in this computer’s key store and sends it nowhere but to your phone system.</translation>
    </message>
    <message>
        <source>&amp;Vazgeç</source>
        <translation>Cance&amp;l</translation>
    </message>
    <message>
        <source>Sağla&amp;yıcı</source>
        <translation>Pro&amp;vider</translation>
    </message>
    <message>
        <source>Deneniyor…</source>
        <translation>Trying…</translation>
    </message>
    <message>
        <source>&amp;Bağlan</source>
        <translation>&amp;Connect</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>&amp;Gelişmiş</source>
        <translation>Ad&amp;just addresses</translation>
    </message>
</context>
<context>
    <name>SoundRecorder</name>
    <message>
        <source>&amp;Mikrofonla kaydet</source>
        <translation>Record with the &amp;microphone</translation>
    </message>
    <message>
        <source>Mikrofon bulunamadı ya da kullanılamıyor. Takılı olduğunu denetleyin.</source>
        <translation>No microphone was found, or it cannot be used. Check that it is plugged in.</translation>
    </message>
    <message>
        <source>Kaydı &amp;bitir</source>
        <translation>&amp;End the recording</translation>
    </message>
    <message>
        <source>Kaydediliyor; konuşun.</source>
        <translation>Recording; speak now.</translation>
    </message>
    <message>
        <source>Mikrofon kesildi; oraya kadar olan kaydedildi.</source>
        <translation>The microphone went away; what was said until then is kept.</translation>
    </message>
    <message>
        <source>Hiçbir ses kaydedilmedi.</source>
        <translation>Nothing was recorded.</translation>
    </message>
</context>
<context>
    <name>SoundSettings</name>
    <message>
        <source>Ses</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>&amp;Zil nereden çalsın</source>
        <translation>Where the phone &amp;rings</translation>
    </message>
    <message>
        <source>Zil &amp;yüksekliği</source>
        <translation>Ring &amp;volume</translation>
    </message>
    <message>
        <source>&amp;Mikrofon</source>
        <translation>&amp;Microphone</translation>
    </message>
    <message>
        <source>Yeni mikrofon, web telefon yeniden yüklendiğinde kullanılır.</source>
        <translation>A new microphone is used once the web phone is loaded again.</translation>
    </message>
    <message>
        <source>İşletim sisteminin seçtiği</source>
        <translation>Chosen by the operating system</translation>
    </message>
</context>
<context>
    <name>SpanDialog</name>
    <message>
        <source>Tarih aralığı</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>&amp;İlk gün</source>
        <translation>&amp;First day</translation>
    </message>
    <message>
        <source>&amp;Son gün</source>
        <translation>&amp;Last day</translation>
    </message>
    <message>
        <source>Göster</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Hesap durumu</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>&amp;Rahatsız etme</source>
        <translation>&amp;Do not disturb</translation>
    </message>
    <message>
        <source>Bunu yöneticiniz belirledi.</source>
        <translation>Your administrator has set this.</translation>
    </message>
    <message>
        <source>&amp;Web telefon</source>
        <translation>&amp;Web phone</translation>
    </message>
    <message>
        <source>&amp;Olaylar</source>
        <translation>&amp;Events</translation>
    </message>
    <message>
        <source>A&amp;PI</source>
        <translation>A&amp;PI</translation>
    </message>
    <message>
        <source>&amp;Mikrofon</source>
        <translation>Micr&amp;ophone</translation>
    </message>
    <message>
        <source>Ayarlar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Sesli mesajlar</source>
        <translation>Voicemail</translation>
    </message>
</context>
<context>
    <name>TextMessageForm</name>
    <message>
        <source>Yeni metin mesajı</source>
        <translation>New text message</translation>
    </message>
    <message>
        <source>&amp;Gönder…</source>
        <translation>&amp;Send…</translation>
    </message>
    <message>
        <source>&amp;Başlık</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>&amp;Mesaj</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>&amp;Daha sonra gönder</source>
        <translation>Send &amp;later</translation>
    </message>
    <message>
        <source>Gönderileceği an</source>
        <translation>When to send it</translation>
    </message>
    <message>
        <source>Onaylı bir başlık gerekir.</source>
        <translation>It needs a title that is confirmed.</translation>
    </message>
    <message>
        <source>Alıcıları yazın.</source>
        <translation>Write who is to get it.</translation>
    </message>
    <message>
        <source>Mesajı yazın.</source>
        <translation>Write the message.</translation>
    </message>
    <message>
        <source>Mesaj çok uzun; en çok {} harf olabilir.</source>
        <translation>The message is too long; it may have {} letters at most.</translation>
    </message>
    <message>
        <source>Gönderileceği an geçmişte.</source>
        <translation>The time to send it is in the past.</translation>
    </message>
    <message>
        <source>Mesaj {} numaraya gönderilsin mi? Mesajlar ücretlidir.</source>
        <translation>Send the message to {} numbers? Messages cost money.</translation>
    </message>
    <message>
        <source>Gönder</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>{} / {} harf</source>
        <translation>{} / {} letters</translation>
    </message>
</context>
<context>
    <name>TextMessagesPage</name>
    <message>
        <source>Başlık</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Mesaj</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Gönderildiği an</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Metin mesajları</source>
        <translation>Text messages</translation>
    </message>
    <message>
        <source>Gönderilmiş mesaj yok.</source>
        <translation>No messages were sent.</translation>
    </message>
    <message>
        <source>Mesaj &amp;istemeyenler…</source>
        <translation>Who wants &amp;none…</translation>
    </message>
    <message>
        <source>Daha &amp;yeniler</source>
        <translation>Newe&amp;r</translation>
    </message>
    <message>
        <source>Yeni mesa&amp;j…</source>
        <translation>New messa&amp;ge…</translation>
    </message>
    <message>
        <source>&amp;Daha eskiler</source>
        <translation>O&amp;lder</translation>
    </message>
    <message>
        <source>Numara</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Durum</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Alıcılar</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Bulutfon metin mesajı hizmetini 31 Aralık 2020’de sonlandırdığını duyurdu; bu hesap yine de yanıt veriyor.</source>
        <translation>Bulutfon announced that its text message service ended on 31 December 2020; this account answers all the same.</translation>
    </message>
    <message>
        <source>Başlıklar: {}</source>
        <translation>Titles: {}</translation>
    </message>
    <message>
        <source>Tanımlı başlık yok.</source>
        <translation>No titles are set up.</translation>
    </message>
    <message>
        <source>Gönderileceği an: {}</source>
        <translation>To be sent: {}</translation>
    </message>
    <message>
        <source>Okunuyor…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Alıcılarını görmek için bir mesaj seçin.</source>
        <translation>Choose a message to see its recipients.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Rahatsız etme</source>
        <translation>&amp;Do not disturb</translation>
    </message>
    <message>
        <source>{} cevapsız çağrı</source>
        <translation>Missed calls: {}</translation>
    </message>
    <message>
        <source>&amp;Göster</source>
        <translation>&amp;Show</translation>
    </message>
    <message>
        <source>&amp;Panodaki numarayı ara</source>
        <translation>Dial the number on the &amp;clipboard</translation>
    </message>
    <message>
        <source>&amp;Çık</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>hazır</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>çağrı geliyor</source>
        <translation>incoming call</translation>
    </message>
    <message>
        <source>görüşmede</source>
        <translation>on a call</translation>
    </message>
    <message>
        <source>rahatsız etmeyin</source>
        <translation>do not disturb</translation>
    </message>
    <message>
        <source>bağlı değil</source>
        <translation>not connected</translation>
    </message>
</context>
<context>
    <name>UpdateSettings</name>
    <message>
        <source>Güncelleme</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>&amp;Yeni sürümler</source>
        <translation>&amp;New versions</translation>
    </message>
    <message>
        <source>Sürüm notları</source>
        <translation>Release notes</translation>
    </message>
    <message>
        <source>Şimdi &amp;bak</source>
        <translation>&amp;Check now</translation>
    </message>
    <message>
        <source>&amp;İndir</source>
        <translation>&amp;Download</translation>
    </message>
    <message>
        <source>Kur ve yeniden &amp;aç</source>
        <translation>Install and &amp;restart</translation>
    </message>
    <message>
        <source>Bu sürüm: {}</source>
        <translation>This version: {}</translation>
    </message>
    <message>
        <source>Bakılmasın</source>
        <translation>Do not check</translation>
    </message>
    <message>
        <source>Haber verilsin</source>
        <translation>Tell me</translation>
    </message>
    <message>
        <source>İndirilsin, kurulması bana sorulsun</source>
        <translation>Download, and ask me before installing</translation>
    </message>
</context>
<context>
    <name>VoicemailDialog</name>
    <message>
        <source>Sesli mesajlar</source>
        <translation>Voicemail</translation>
    </message>
    <message>
        <source>Sesli mesajlar okunuyor…</source>
        <translation>Reading voicemail…</translation>
    </message>
    <message>
        <source>Son bir ayda bırakılmış sesli mesaj yok.</source>
        <translation>Nobody left a message in the last month.</translation>
    </message>
    <message>
        <source>Yeni</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Dinlendi</source>
        <translation>Heard</translation>
    </message>
    <message>
        <source>Bu mesaj dinlenince santralde okundu sayılır ve telefonunuzda yeni görünmez.</source>
        <translation>Once heard, this message counts as read at the phone system and is not shown as new on your phone.</translation>
    </message>
</context>
<context>
    <name>Volume</name>
    <message>
        <source>D&amp;ene</source>
        <translation>&amp;Try</translation>
    </message>
    <message>
        <source>Zili dene</source>
        <translation>Try the ring</translation>
    </message>
    <message>
        <source>%{}</source>
        <translation>{}%</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Kayıttaki yer</source>
        <translation>Place in the recording</translation>
    </message>
    <message>
        <source>1. kanal</source>
        <translation>Channel 1</translation>
    </message>
    <message>
        <source>2. kanal</source>
        <translation>Channel 2</translation>
    </message>
</context>
<context>
    <name>WelcomeSettings</name>
    <message>
        <source>Karşılama</source>
        <translation>Greetings</translation>
    </message>
    <message>
        <source>Aranan numaranıza ya da kuyruğa göre bildirimin rengi ve çağrıyı açarken söylenecek söz.</source>
        <translation>The colour of the announcement and the words to answer with, for each number or queue of yours.</translation>
    </message>
    <message>
        <source>Numara ya da kuyruk &amp;ekle</source>
        <translation>&amp;Add a number or queue</translation>
    </message>
</context>
<context>
    <name>_AccountRow</name>
    <message>
        <source>Hesabı &amp;değiştir…</source>
        <translation>&amp;Change the account…</translation>
    </message>
    <message>
        <source>&amp;Web telefonu bu hesap olsun</source>
        <translation>Use its &amp;web phone</translation>
    </message>
    <message>
        <source>&amp;Kaldır…</source>
        <translation>&amp;Remove…</translation>
    </message>
    <message>
        <source>Sağlayıcı: {}</source>
        <translation>Provider: {}</translation>
    </message>
    <message>
        <source>Dahili: {}</source>
        <translation>Extension: {}</translation>
    </message>
    <message>
        <source>API: {}</source>
        <translation>API: {}</translation>
    </message>
    <message>
        <source>Penceredeki web telefonu bu hesabındır.</source>
        <translation>The web phone in the window is this account&apos;s.</translation>
    </message>
</context>
<context>
    <name>_Books</name>
    <message>
        <source>{} kişi · {}</source>
        <translation>{} contacts · {}</translation>
    </message>
    <message>
        <source>Santral rehberi</source>
        <translation>The phone system’s phone book</translation>
    </message>
    <message>
        <source>Kaldır</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>{} dosyasının kişilerini kaldır</source>
        <translation>Remove the contacts of {}</translation>
    </message>
</context>
<context>
    <name>_KeptList</name>
    <message>
        <source>Sil</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>&amp;Vazgeç</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Numara ya da kuyruk</source>
        <translation>Number or queue</translation>
    </message>
    <message>
        <source>Renk</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Karşılama sözü</source>
        <translation>Greeting</translation>
    </message>
    <message>
        <source>Satırı kaldır</source>
        <translation>Remove this row</translation>
    </message>
    <message>
        <source>Renksiz</source>
        <translation>No colour</translation>
    </message>
    <message>
        <source>Mavi</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Yeşil</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Turuncu</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Kırmızı</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Gri</source>
        <translation>Grey</translation>
    </message>
</context>
<context>
    <name>administration</name>
    <message>
        <source>Satır</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>İşlem</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Kayıt</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Sonuç</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Zaten böyle; gönderilecek bir şey yok.</source>
        <translation>Already so; nothing to send.</translation>
    </message>
    <message>
        <source>Kayıt silinecek.</source>
        <translation>The entry will be deleted.</translation>
    </message>
    <message>
        <source>Ne değişecek</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Dosya ve santraldeki kayıtlar okunuyor…</source>
        <translation>Reading the file and the entries of the PBX…</translation>
    </message>
    <message>
        <source>Satırlar santraldeki kayıtlarla karşılaştırılıyor: {} / {}</source>
        <translation>Comparing lines with the entries of the PBX: {} / {}</translation>
    </message>
    <message>
        <source>Dosya uzun: yalnızca ilk {} satırı alındı.</source>
        <translation>The file is long: only its first {} lines were taken.</translation>
    </message>
    <message>
        <source>Anlaşılmayan sütunlar: {}.</source>
        <translation>Columns that were not understood: {}.</translation>
    </message>
    <message>
        <source>Başlatmadan santrale hiçbir şey gönderilmez.</source>
        <translation>Nothing is sent to the PBX before you start.</translation>
    </message>
    <message>
        <source>{} / {} satır yapıldı</source>
        <translation>{} / {} lines done</translation>
    </message>
    <message>
        <source>Duraklatıldı: {}</source>
        <translation>Paused: {}</translation>
    </message>
    <message>
        <source>Duraklatıldı.</source>
        <translation>Paused.</translation>
    </message>
    <message>
        <source>Santral {} saniye beklememizi istiyor.</source>
        <translation>The PBX asks us to wait {} seconds.</translation>
    </message>
    <message>
        <source>{} satır yapıldı</source>
        <translation>{} lines done</translation>
    </message>
    <message>
        <source>{} satıra başlanmadı</source>
        <translation>{} lines not begun</translation>
    </message>
    <message>
        <source>{} kayıt oluşturulacak</source>
        <translation>{} to be created</translation>
    </message>
    <message>
        <source>{} kayıt değişecek</source>
        <translation>{} to be changed</translation>
    </message>
    <message>
        <source>{} kayıt silinecek</source>
        <translation>{} to be deleted</translation>
    </message>
    <message>
        <source>{} kayıt zaten böyle</source>
        <translation>{} already so</translation>
    </message>
    <message>
        <source>{} satır yapılamaz</source>
        <translation>{} lines cannot be done</translation>
    </message>
    <message>
        <source>Yapılacak bir şey yok</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>{} satır kabul edilmedi</source>
        <translation>{} lines refused</translation>
    </message>
    <message>
        <source>{} satırın sonucu bilinmiyor</source>
        <translation>the result of {} lines is unknown</translation>
    </message>
    <message>
        <source>Kapalı</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Evet</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Hayır</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Bu alan gerekli.</source>
        <translation>This field is required.</translation>
    </message>
    <message>
        <source>Yalnızca rakam yazın.</source>
        <translation>Digits only.</translation>
    </message>
    <message>
        <source>{} ile {} arasında bir sayı yazın.</source>
        <translation>Enter a number between {} and {}.</translation>
    </message>
    <message>
        <source>Bir e-posta adresi yazın: ad@ornek.com</source>
        <translation>Enter an e-mail address: name@example.com</translation>
    </message>
    <message>
        <source>Bir telefon numarası yazın: 0850 … ya da +49 …</source>
        <translation>Enter a phone number: 0850 … or +49 …</translation>
    </message>
    <message>
        <source>“evet” ya da “hayır” yazın.</source>
        <translation>Enter “yes” or “no”.</translation>
    </message>
    <message>
        <source>Bu seçenek yok.</source>
        <translation>There is no such choice.</translation>
    </message>
    <message>
        <source>En çok {} karakter yazın.</source>
        <translation>Enter at most {} characters.</translation>
    </message>
    <message>
        <source>Santralde böyle bir kayıt yok.</source>
        <translation>The PBX has no such entry.</translation>
    </message>
    <message>
        <source>Oluştur</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Değiştir</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Sil</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Bak</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Yok</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Santralde bu kayıt yok.</source>
        <translation>The PBX does not have this entry.</translation>
    </message>
    <message>
        <source>Bu anahtarla birden çok kayıt var; kimliğini yazın.</source>
        <translation>Several entries have this key; give the id.</translation>
    </message>
    <message>
        <source>Bu kayıt dosyada daha önce geçti.</source>
        <translation>This entry is already in an earlier line.</translation>
    </message>
    <message>
        <source>Santral bu işlemi sunmuyor.</source>
        <translation>The PBX does not offer this.</translation>
    </message>
    <message>
        <source>Kayıt okunamadı; ne değişeceği bilinmiyor.</source>
        <translation>The entry could not be read, so what would change is unknown.</translation>
    </message>
    <message>
        <source>Oluşup oluşmadığı bilinmiyor: listede arayın, varsa elle silin.</source>
        <translation>Nobody knows whether it was created: look for it in the list, and delete it by hand if it is there.</translation>
    </message>
    <message>
        <source>Hücrelerde yanlış var.</source>
        <translation>Some cells are wrong.</translation>
    </message>
    <message>
        <source>Bu kaydı siz bakarken başkası değiştirdi; bir şey gönderilmedi. Yeni durumu görüp yeniden deneyin.</source>
        <translation>Somebody else changed this entry while you were looking; nothing was sent. See how it is now and try again.</translation>
    </message>
    <message>
        <source>Santralden yanıt gelmedi; kayda bakıldı: istediğiniz gibi olmuş.</source>
        <translation>The PBX did not answer; the entry was looked at: it is as you wanted.</translation>
    </message>
    <message>
        <source>Santralden yanıt gelmedi; kayda bakıldı: şu anda eskisi gibi. Birkaç dakika sonra yeniden bakın, sonra gerekirse yeniden gönderin.</source>
        <translation>The PBX did not answer; the entry was looked at: it is as before for now. Look again in a few minutes, then send again if needed.</translation>
    </message>
    <message>
        <source>Santralden yanıt gelmedi ve ne olduğu anlaşılamadı. Yeniden göndermeden önce listeyi yenileyip kayda bakın.</source>
        <translation>The PBX did not answer, and what happened could not be found out. Refresh the list and look at the entry before you send again.</translation>
    </message>
    <message>
        <source>Boş şablon {} dosyasına yazıldı.</source>
        <translation>An empty template was written to {}.</translation>
    </message>
    <message>
        <source>{} kayıt {} dosyasına yazıldı.</source>
        <translation>{} entries were written to {}.</translation>
    </message>
    <message>
        <source>ad@ornek.com</source>
        <translation>name@example.com</translation>
    </message>
    <message>
        <source>Kayıt oluşturuldu.</source>
        <translation>Entry created.</translation>
    </message>
    <message>
        <source>Kayıt değiştirildi.</source>
        <translation>Entry changed.</translation>
    </message>
    <message>
        <source>Kayıt silindi.</source>
        <translation>Entry deleted.</translation>
    </message>
    <message>
        <source>Hiçbir şey değişmedi.</source>
        <translation>Nothing changed.</translation>
    </message>
    <message>
        <source>Santralin yanıtı: “{}”</source>
        <translation>The PBX answered: “{}”</translation>
    </message>
    <message>
        <source>Açık</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Taslak</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Vazgeçilmiş</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>İptal edilmiş</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Gelen çağrılara kapalı</source>
        <translation>Closed for incoming calls</translation>
    </message>
    <message>
        <source>Tüm çağrılara kapalı</source>
        <translation>Closed for all calls</translation>
    </message>
    <message>
        <source>Borç nedeniyle kapalı</source>
        <translation>Closed for debt</translation>
    </message>
    <message>
        <source>Santral</source>
        <translation>PBX</translation>
    </message>
    <message>
        <source>Paket</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>Durum</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Bakiye</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>SMS kredisi</source>
        <translation>Text message credits</translation>
    </message>
</context>
<context>
    <name>bundle</name>
    <message>
        <source>Program günlüğünün sonu; yalnız bilinen sözcükler</source>
        <translation>The end of the program&apos;s log; known words only</translation>
    </message>
    <message>
        <source>Program ve sistem sürümleri</source>
        <translation>Versions of program and system</translation>
    </message>
    <message>
        <source>Ayarlar: anahtarsız, adressiz, hesap numarasız</source>
        <translation>Settings: no keys, addresses or account numbers</translation>
    </message>
    <message>
        <source>Son denetimin sonuçları</source>
        <translation>Results of the last diagnosis</translation>
    </message>
    <message>
        <source>Günlükteki kayıtların yalnız sayıları</source>
        <translation>How many records the journal has, no more</translation>
    </message>
    <message>
        <source>Destek paketi {} dosyasına kaydedildi.</source>
        <translation>The support bundle was saved to {}.</translation>
    </message>
</context>
<context>
    <name>call_list</name>
    <message>
        <source>Süzgeçler içinde “{}” aramasına uyan çağrı bulunamadı.</source>
        <translation>No call within the filters matches “{}”.</translation>
    </message>
    <message>
        <source>“{}” aramasına uyan çağrı bulunamadı.</source>
        <translation>No call matches “{}”.</translation>
    </message>
    <message>
        <source>Bu süzgeçlere uyan çağrı yok.</source>
        <translation>No call matches these filters.</translation>
    </message>
    <message>
        <source>Henüz çağrı yok. İlk çağrınız burada görünecek.</source>
        <translation>No calls yet. Your first call will appear here.</translation>
    </message>
    <message>
        <source>Cevapsız çağrı yok.</source>
        <translation>No missed calls.</translation>
    </message>
    <message>
        <source>Gelen çağrı yok.</source>
        <translation>No incoming calls.</translation>
    </message>
    <message>
        <source>Giden çağrı yok.</source>
        <translation>No outgoing calls.</translation>
    </message>
    <message>
        <source>Ses kaydı olan çağrı yok.</source>
        <translation>No calls with a recording.</translation>
    </message>
</context>
<context>
    <name>call_menu</name>
    <message>
        <source>&amp;Ara</source>
        <translation>&amp;Call</translation>
    </message>
    <message>
        <source>Numarayı &amp;kopyala</source>
        <translation>&amp;Copy the number</translation>
    </message>
    <message>
        <source>Kaydı &amp;dinle</source>
        <translation>&amp;Listen to the recording</translation>
    </message>
</context>
<context>
    <name>call_story</name>
    <message>
        <source>Kaynak: {}</source>
        <translation>Source: {}</translation>
    </message>
    <message>
        <source>Arama istendi.</source>
        <translation>The call was asked for.</translation>
    </message>
    <message>
        <source>{} numarasıyla arandı.</source>
        <translation>Called from {}.</translation>
    </message>
    <message>
        <source>Arandı.</source>
        <translation>Called.</translation>
    </message>
    <message>
        <source>Santral içinden arandı.</source>
        <translation>Called within the phone system.</translation>
    </message>
    <message>
        <source>{} numaranız arandı.</source>
        <translation>Your number {} was called.</translation>
    </message>
    <message>
        <source>Çağrı geldi.</source>
        <translation>A call came in.</translation>
    </message>
    <message>
        <source>Şu dahililerde çalıyor: {}.</source>
        <translation>Ringing at extensions: {}.</translation>
    </message>
    <message>
        <source>{} kuyruğuna girdi.</source>
        <translation>Joined queue {}.</translation>
    </message>
    <message>
        <source>{} dahilisinde çaldı.</source>
        <translation>Rang at extension {}.</translation>
    </message>
    <message>
        <source>{} dahilisi {} saniye sonra cevapladı.</source>
        <translation>Extension {} answered after {} s.</translation>
    </message>
    <message>
        <source>{} dahilisi cevapladı.</source>
        <translation>Extension {} answered.</translation>
    </message>
    <message>
        <source>{} saniye sonra cevaplandı.</source>
        <translation>Answered after {} s.</translation>
    </message>
    <message>
        <source>Cevaplandı.</source>
        <translation>Answered.</translation>
    </message>
    <message>
        <source>Görüşme sürüyor.</source>
        <translation>The conversation goes on.</translation>
    </message>
    <message>
        <source>{} konuşuldu.</source>
        <translation>Talked for {}.</translation>
    </message>
    <message>
        <source>Arayana geri dönüldü.</source>
        <translation>The caller was called back.</translation>
    </message>
    <message>
        <source>Çağrı geçmişi okununca belli olur.</source>
        <translation>The call history will show it.</translation>
    </message>
    <message>
        <source>bu program</source>
        <translation>this program</translation>
    </message>
    <message>
        <source>santralin olayları</source>
        <translation>the phone system’s events</translation>
    </message>
    <message>
        <source>web telefon</source>
        <translation>web phone</translation>
    </message>
    <message>
        <source>şirket ağ geçidi</source>
        <translation>company gateway</translation>
    </message>
    <message>
        <source>çağrı geçmişi</source>
        <translation>call history</translation>
    </message>
</context>
<context>
    <name>call_words</name>
    <message>
        <source>Cevapsız</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Cevapsız çağrı</source>
        <translation>Missed call</translation>
    </message>
    <message>
        <source>Gelen çağrı</source>
        <translation>Incoming call</translation>
    </message>
    <message>
        <source>Giden çağrı</source>
        <translation>Outgoing call</translation>
    </message>
    <message>
        <source>Santral içi çağrı</source>
        <translation>Internal call</translation>
    </message>
    <message>
        <source>Çağrı</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>ses kaydı var</source>
        <translation>with a recording</translation>
    </message>
    <message>
        <source>görüşme süresi {}</source>
        <translation>talked for {}</translation>
    </message>
    <message>
        <source>Cevapsız · geri arandı</source>
        <translation>Missed · called back</translation>
    </message>
    <message>
        <source>Cevapsız · sonra görüşüldü</source>
        <translation>Missed · spoken to later</translation>
    </message>
    <message>
        <source>Aranamadı</source>
        <translation>Not placed</translation>
    </message>
    <message>
        <source>Arandı</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Arandı mı belirsiz</source>
        <translation>Perhaps placed</translation>
    </message>
    <message>
        <source>Aranıyor</source>
        <translation>Calling</translation>
    </message>
    <message>
        <source>Görüşülüyor</source>
        <translation>Talking</translation>
    </message>
    <message>
        <source>Çalıyor</source>
        <translation>Ringing</translation>
    </message>
    <message>
        <source>Meşgul</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Reddedildi</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Vazgeçildi</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>Cevaplanmadı</source>
        <translation>No answer</translation>
    </message>
</context>
<context>
    <name>caller_wording</name>
    <message>
        <source>Bu numarayla daha önce görüşülmedi.</source>
        <translation>No contact with this number before.</translation>
    </message>
    <message>
        <source>Son: {}</source>
        <translation>Last: {}</translation>
    </message>
    <message>
        <source>{} çağrı</source>
        <translation>calls: {}</translation>
    </message>
    <message>
        <source>Açık not: {}</source>
        <translation>Open note: {}</translation>
    </message>
    <message>
        <source>{} ile görüşüldü</source>
        <translation>talked to {}</translation>
    </message>
    <message>
        <source>görüşüldü</source>
        <translation>talked</translation>
    </message>
    <message>
        <source>cevapsız kaldı</source>
        <translation>missed</translation>
    </message>
    <message>
        <source>arandı, ulaşılamadı</source>
        <translation>called, not reached</translation>
    </message>
    <message>
        <source>görüşülmedi</source>
        <translation>not answered</translation>
    </message>
</context>
<context>
    <name>came_back</name>
    <message>
        <source>Program beklenmedik biçimde kapandı ve yeniden açıldı.</source>
        <translation>The program ended unexpectedly and was started again.</translation>
    </message>
    <message>
        <source>O sırada görüşmeniz vardı; kesilmiş olabilir. Yeniden arayın.</source>
        <translation>You were in a call; it may have been cut. Call again.</translation>
    </message>
    <message>
        <source>Ekran kartı iki kez soruna yol açtı; program artık onsuz çiziyor. Ayarlar → Genel’den değiştirebilirsiniz.</source>
        <translation>The graphics card caused trouble twice; the program draws without it now. Change this in Settings → General.</translation>
    </message>
    <message>
        <source>Program yeniden açıldı</source>
        <translation>The program was started again</translation>
    </message>
    <message>
        <source>Program beş dakikada üç kez kapandı; artık yeniden açılmıyor.</source>
        <translation>The program ended three times in five minutes; it is not started again.</translation>
    </message>
    <message>
        <source>Yinelenirse şu klasörü yöneticinize gönderin: {}</source>
        <translation>If it happens again, send this folder to your administrator: {}</translation>
    </message>
    <message>
        <source>&amp;Yeniden aç</source>
        <translation>&amp;Start again</translation>
    </message>
    <message>
        <source>&amp;Kapat</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>command_wording</name>
    <message>
        <source>Santral Desktop çalışmıyor: önce programı başlatın.</source>
        <translation>Santral Desktop is not running: start the program first.</translation>
    </message>
    <message>
        <source>Çalışan program isteği anlamadı; başka bir sürümü olabilir. Kapatıp yeniden başlatın.</source>
        <translation>The running program did not understand the request; it may be another version. Quit it and start it again.</translation>
    </message>
    <message>
        <source>Oturum açılmadı. Yeniden deneyin.</source>
        <translation>Nobody was signed in. Try again.</translation>
    </message>
    <message>
        <source>Standart girdide anahtar yok.</source>
        <translation>There is no key on standard input.</translation>
    </message>
    <message>
        <source>Bu bilgisayarda anahtar deposu yok. Programı başlatıp bu komutu yeniden verin: anahtar o oturum boyunca bellekte kalır.</source>
        <translation>This computer has no key store. Start the program and give this command again: the key then stays in memory for that session.</translation>
    </message>
    <message>
        <source>{} dahilisi eklendi.</source>
        <translation>Extension {} was added.</translation>
    </message>
    <message>
        <source>Çalan çağrı cevaplanıyor.</source>
        <translation>Answering the ringing call.</translation>
    </message>
    <message>
        <source>Çalan çağrı yok.</source>
        <translation>No call is ringing.</translation>
    </message>
    <message>
        <source>Çağrı kapatılıyor.</source>
        <translation>Ending the call.</translation>
    </message>
    <message>
        <source>Çalan ya da süren çağrı yok.</source>
        <translation>No call is ringing or in progress.</translation>
    </message>
    <message>
        <source>Rahatsız etme açık: çağrılar size gelmez.</source>
        <translation>Do not disturb is on: no calls come to you.</translation>
    </message>
    <message>
        <source>Rahatsız etme kapalı.</source>
        <translation>Do not disturb is off.</translation>
    </message>
    <message>
        <source>Görüşme sürüyor: program şimdi kapatılmaz. Bittikten sonra ya da --force ile yineleyin.</source>
        <translation>A call is going on: the program is not ended now. Try again after it, or with --force.</translation>
    </message>
    <message>
        <source>Program kapanmadı; görev yöneticisinden sonlandırın.</source>
        <translation>The program has not ended; end it in the task manager.</translation>
    </message>
    <message>
        <source>Destek paketi yazıldı: {}
İçinde anahtar, ad, numara ve e-posta adresi yoktur.</source>
        <translation>The report for support was written: {}
No key, name, number or e-mail address is in it.</translation>
    </message>
    <message>
        <source>Program henüz açılıyor; biraz sonra yeniden deneyin.</source>
        <translation>The program is still starting; try again in a moment.</translation>
    </message>
    <message>
        <source>Demo: pencere açılıyor; ara sıra müşteriler arar. Kapatmak için Çık.</source>
        <translation>Demo: the window is opening; customers call now and then. To end it, choose Quit.</translation>
    </message>
    <message>
        <source>Süren çağrı: {}</source>
        <translation>Live calls: {}</translation>
    </message>
    <message>
        <source>Cevapsız çağrı: {}</source>
        <translation>Missed calls: {}</translation>
    </message>
    <message>
        <source>Hesap yok: önce oturum açın.</source>
        <translation>No account: sign in first.</translation>
    </message>
    <message>
        <source>Hesap: {} {}</source>
        <translation>Account: {} {}</translation>
    </message>
    <message>
        <source>Görüntü sunucusu bulunamadı: pencere açılamıyor. Programı bir masaüstü oturumunda başlatın.</source>
        <translation>No display was found, so the window cannot open. Start the program in a desktop session.</translation>
    </message>
</context>
<context>
    <name>crm_wording</name>
    <message>
        <source>Müşterinin CRM sayfası açılamadı. Bilgisayarda bir tarayıcı olduğunu ve adresin doğru olduğunu kontrol edin.</source>
        <translation>The customer’s CRM page could not be opened. Check that the computer has a browser and that the address is right.</translation>
    </message>
    <message>
        <source>CRM adresi https:// ile başlamalı ve bir sunucu adı içermeli.</source>
        <translation>The CRM address must begin with https:// and contain a host name.</translation>
    </message>
    <message>
        <source>CRM adresinde bilinmeyen bir yer var; yalnız listedekiler doldurulur.</source>
        <translation>The CRM address has an unknown place in it; only those in the list are filled in.</translation>
    </message>
    <message>
        <source>CRM adresinin sunucu adında doldurulacak yer olamaz: arayan kişi nereye gidileceğini belirleyemez.</source>
        <translation>The host name of the CRM address cannot have a place to fill in: a caller must not decide where it leads.</translation>
    </message>
    <message>
        <source>CRM adresi çok uzun; daha kısa bir adres yazın.</source>
        <translation>The CRM address is too long; enter a shorter one.</translation>
    </message>
</context>
<context>
    <name>day_dialogs</name>
    <message>
        <source>Vazgeç</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>diagnosis</name>
    <message>
        <source>Windows: Ayarlar → Gizlilik ve güvenlik → Mikrofon bölümünde “Masaüstü uygulamalarının mikrofonunuza erişmesine izin verin” açık olsun. Kulaklığın sessiz düğmesine de bakın.</source>
        <translation>Windows: in Settings → Privacy &amp; security → Microphone, “Let desktop apps access your microphone” should be on. Look at the headset&apos;s mute button too.</translation>
    </message>
    <message>
        <source>Mac: Sistem Ayarları → Gizlilik ve Güvenlik → Mikrofon bölümünde Santral Desktop’ı açın ve programı yeniden başlatın. Kulaklığın sessiz düğmesine de bakın.</source>
        <translation>Mac: in System Settings → Privacy &amp; Security → Microphone, switch Santral Desktop on and start the program again. Look at the headset&apos;s mute button too.</translation>
    </message>
    <message>
        <source>Sistemin ses ayarlarında giriş aygıtının kapalı ya da sessiz olmadığına, kulaklığın sessiz düğmesine ve Gizlilik → Mikrofon ayarına bakın.</source>
        <translation>See in the system&apos;s sound settings that the input device is neither off nor muted; look at the headset&apos;s mute button and at Privacy → Microphone.</translation>
    </message>
    <message>
        <source>Kulaklığı takın; takılıysa çıkarıp yeniden takın.</source>
        <translation>Plug the headset in; if it is in, take it out and plug it in again.</translation>
    </message>
    <message>
        <source>Aygıtı takın ya da Ses sayfasından başka bir aygıt seçin.</source>
        <translation>Plug the device in, or choose another one on the Sound page.</translation>
    </message>
    <message>
        <source>Mikrofonu kullanan öbür programları kapatıp yineleyin.</source>
        <translation>Close the other programs that use the microphone, and try again.</translation>
    </message>
    <message>
        <source>Bakılırken konuşun; yine kısıksa sistemin giriş düzeyini yükseltin.</source>
        <translation>Speak while it is looked at; if it is still faint, raise the system&apos;s input level.</translation>
    </message>
    <message>
        <source>Ses sayfasından zil yüksekliğini artırın.</source>
        <translation>Raise the ring&apos;s volume on the Sound page.</translation>
    </message>
    <message>
        <source>Ses sayfasından çıkış aygıtını ve yüksekliği, sistemin “rahatsız etmeyin” ya da odak ayarını ve tam ekran programları kontrol edin.</source>
        <translation>Check output device and volume on the Sound page, the system&apos;s “do not disturb” or focus setting, and full-screen programs.</translation>
    </message>
    <message>
        <source>Ekran bağlantılarını kontrol edin; programı yeniden açıp yineleyin.</source>
        <translation>Check how the screens are connected; restart the program and try again.</translation>
    </message>
    <message>
        <source>Denetim sayfasında yineleyip soruya cevap verin.</source>
        <translation>Repeat it on the Diagnostics page and answer the question.</translation>
    </message>
    <message>
        <source>Görüşme bitince yineleyin.</source>
        <translation>Try again after the call.</translation>
    </message>
    <message>
        <source>Güvenlik duvarının bu sunucuya ve bağlantı noktasına izin verdiğini ağ yöneticinize sorun.</source>
        <translation>Ask your network administrator whether the firewall allows this server and port.</translation>
    </message>
    <message>
        <source>İnternet bağlantınızı, VPN’i ve DNS ayarlarını kontrol edin.</source>
        <translation>Check your internet connection, the VPN and the DNS settings.</translation>
    </message>
    <message>
        <source>Yineleyin; sürerse bilgisayarı yeniden başlatın.</source>
        <translation>Try again; if it persists, restart the computer.</translation>
    </message>
    <message>
        <source>Bilgisayarın saatini kontrol edin. Kurumunuz bağlantıları denetliyorsa onun sertifikası sistemin deposunda olmalı. Anahtarınız gönderilmedi.</source>
        <translation>Check the computer&apos;s clock. If your organisation inspects connections, its certificate must be in the system&apos;s store. Your key was not sent.</translation>
    </message>
    <message>
        <source>Sistemin vekil sunucu ayarlarındaki adı ve parolayı kontrol edin.</source>
        <translation>Check name and password in the system&apos;s proxy settings.</translation>
    </message>
    <message>
        <source>Tarayıcıda herhangi bir sayfa açıp ağda oturum açın, sonra yineleyin.</source>
        <translation>Open any page in a browser, sign in to the network, then try again.</translation>
    </message>
    <message>
        <source>Sorun sağlayıcıda; biraz sonra yineleyin.</source>
        <translation>The problem is at the provider; try again in a while.</translation>
    </message>
    <message>
        <source>Web telefon santrale bağlanınca yineleyin.</source>
        <translation>Try again when the web phone is connected to the PBX.</translation>
    </message>
    <message>
        <source>Web telefonun ışığından sayfayı yeniden yükleyin.</source>
        <translation>Reload the page by the web phone&apos;s light.</translation>
    </message>
    <message>
        <source>Oturum açın ya da web telefonu yeniden yükleyin.</source>
        <translation>Sign in, or reload the web phone.</translation>
    </message>
    <message>
        <source>Web telefonu yeniden yükleyin.</source>
        <translation>Reload the web phone.</translation>
    </message>
    <message>
        <source>Olaylar sayfasında “Dene” düğmesi nerede kaldığını söyler.</source>
        <translation>The “Try” button of the Events page says how far it came.</translation>
    </message>
    <message>
        <source>Sistemin tarih ve saat ayarında otomatik saati açın.</source>
        <translation>Switch on automatic time in the system&apos;s date and time settings.</translation>
    </message>
    <message>
        <source>Sistem yöneticinize sorun; çağrılar bundan etkilenmez.</source>
        <translation>Ask your administrator; calls are not affected.</translation>
    </message>
    <message>
        <source>Çekirdeğin “user namespaces” özelliği ya da programın AppArmor profili eksik; çağrılar bundan etkilenmez.</source>
        <translation>The kernel&apos;s “user namespaces” or the program&apos;s AppArmor profile is missing; calls are not affected.</translation>
    </message>
    <message>
        <source>Sistemde bir anahtar deposu (örneğin GNOME Keyring, KWallet) kurun.</source>
        <translation>Install a key store on this system (such as GNOME Keyring or KWallet).</translation>
    </message>
    <message>
        <source>Anahtar deposunun kilidini açıp yineleyin.</source>
        <translation>Unlock the key store and try again.</translation>
    </message>
    <message>
        <source>Anahtar deposunu onarıp yeniden oturum açın.</source>
        <translation>Repair the key store and sign in again.</translation>
    </message>
    <message>
        <source>Klasörün izinlerini kontrol edin.</source>
        <translation>Check the folder&apos;s permissions.</translation>
    </message>
    <message>
        <source>Diskte yer açın; çağrılar o zamana dek saklanamaz.</source>
        <translation>Make room on the disk; until then calls cannot be kept.</translation>
    </message>
    <message>
        <source>Diskte yer açın.</source>
        <translation>Make room on the disk.</translation>
    </message>
    <message>
        <source>Virüs koruması karantinaya almış olabilir; programı onarın ya da yeniden kurun.</source>
        <translation>The virus protection may have quarantined them; repair or reinstall the program.</translation>
    </message>
    <message>
        <source>Sorun yok</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Dikkat</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Sorun var</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Belirsiz</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>Gerekmiyor</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Bakılıyor</source>
        <translation>Looking</translation>
    </message>
    <message>
        <source>Size soruluyor</source>
        <translation>You are asked</translation>
    </message>
    <message>
        <source>Dinleniyor; bir şey söyleyin… {} dB</source>
        <translation>Listening; say something… {} dB</translation>
    </message>
    <message>
        <source>Kurulum</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Mikrofon</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>Zil</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Çağrı penceresi</source>
        <translation>Call popup</translation>
    </message>
    <message>
        <source>Santral</source>
        <translation>PBX</translation>
    </message>
    <message>
        <source>Oturum açma</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Web telefon sayfası</source>
        <translation>Web phone page</translation>
    </message>
    <message>
        <source>Web telefon hattı</source>
        <translation>Web phone line</translation>
    </message>
    <message>
        <source>Web telefon</source>
        <translation>Web phone</translation>
    </message>
    <message>
        <source>Vekil sunucu</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Saat</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Olaylar</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Anahtar deposu</source>
        <translation>Key store</translation>
    </message>
    <message>
        <source>Disk alanı</source>
        <translation>Disk space</translation>
    </message>
    <message>
        <source>Korumalı alan</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Mikrofon ses alıyor; en yüksek düzey {} dB.</source>
        <translation>The microphone hears sound; the loudest moment was {} dB.</translation>
    </message>
    <message>
        <source>Zili duyduğunuzu söylediniz.</source>
        <translation>You said that you heard the ring.</translation>
    </message>
    <message>
        <source>Pencereyi her ekranda gördüğünüzü söylediniz.</source>
        <translation>You said that you saw the popup on each screen.</translation>
    </message>
    <message>
        <source>Ulaşılıyor; {} ms içinde cevap verdi.</source>
        <translation>Reached; it answered within {} ms.</translation>
    </message>
    <message>
        <source>Santrale bağlı; çağrı alabilir ve yapabilir.</source>
        <translation>Connected to the PBX; it can take and place calls.</translation>
    </message>
    <message>
        <source>Ağ vekil sunucudan geçiyor.</source>
        <translation>The network goes through a proxy.</translation>
    </message>
    <message>
        <source>Bilgisayarın saati sunucunun saatiyle uyuşuyor.</source>
        <translation>The computer&apos;s clock agrees with the server&apos;s.</translation>
    </message>
    <message>
        <source>Deneme olayı gidip geldi: {} ms.</source>
        <translation>The trial event went out and came back: {} ms.</translation>
    </message>
    <message>
        <source>Bir deneme kaydı yazıldı, okundu ve silindi.</source>
        <translation>A trial entry was written, read and removed.</translation>
    </message>
    <message>
        <source>Yazılabiliyor; {} boş yer var.</source>
        <translation>Can be written to; {} are free.</translation>
    </message>
    <message>
        <source>Web sayfası dosyalarınıza erişemez.</source>
        <translation>The web page cannot reach your files.</translation>
    </message>
    <message>
        <source>Programın dosyaları yerinde.</source>
        <translation>The program&apos;s files are in place.</translation>
    </message>
    <message>
        <source>Bakılıyor…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Zamanında cevap gelmedi.</source>
        <translation>No answer came in time.</translation>
    </message>
    <message>
        <source>Bakılmadan bırakıldı.</source>
        <translation>Given up before it was looked at.</translation>
    </message>
    <message>
        <source>Çağrı sürerken bakılmaz.</source>
        <translation>Not looked at during a call.</translation>
    </message>
    <message>
        <source>Oturum açılmamış.</source>
        <translation>Nobody is signed in.</translation>
    </message>
    <message>
        <source>Bu hesabın web telefonu yok.</source>
        <translation>This account has no web phone.</translation>
    </message>
    <message>
        <source>Ayarlarda kapalı.</source>
        <translation>Switched off in the settings.</translation>
    </message>
    <message>
        <source>Denendi; fark edildiğini kimse söylemedi.</source>
        <translation>Tried; nobody said that it was noticed.</translation>
    </message>
    <message>
        <source>Zil çaldı. Duydunuz mu?</source>
        <translation>It rang. Did you hear it?</translation>
    </message>
    <message>
        <source>Zil duyulmadı.</source>
        <translation>The ring was not heard.</translation>
    </message>
    <message>
        <source>Ses çıkışı yok.</source>
        <translation>There is no sound output.</translation>
    </message>
    <message>
        <source>{} ekranda gösterildi. Gördünüz mü?</source>
        <translation>Shown on {} screen(s). Did you see it?</translation>
    </message>
    <message>
        <source>Pencere görülmedi.</source>
        <translation>The popup was not seen.</translation>
    </message>
    <message>
        <source>Mikrofon yok.</source>
        <translation>There is no microphone.</translation>
    </message>
    <message>
        <source>Ses çok kısık: en yüksek düzey {} dB.</source>
        <translation>The sound is very faint: the loudest moment was {} dB.</translation>
    </message>
    <message>
        <source>Seçilen aygıt takılı değil; sistemin seçtiği kullanılıyor.</source>
        <translation>The chosen device is not plugged in; the system&apos;s choice is used.</translation>
    </message>
    <message>
        <source>İşletim sistemi mikrofona izin vermiyor.</source>
        <translation>The operating system does not allow the microphone.</translation>
    </message>
    <message>
        <source>Mikrofon açılamadı; başka bir program kullanıyor olabilir.</source>
        <translation>The microphone could not be opened; another program may be using it.</translation>
    </message>
    <message>
        <source>Mikrofondan hiç ses gelmiyor.</source>
        <translation>No sound at all comes from the microphone.</translation>
    </message>
    <message>
        <source>Zil yüksekliği sıfır.</source>
        <translation>The ring&apos;s volume is zero.</translation>
    </message>
    <message>
        <source>Pencere her ekranda gösterilemedi.</source>
        <translation>The popup could not be shown on each screen.</translation>
    </message>
    <message>
        <source>Sunucunun adı bulunamadı.</source>
        <translation>The server&apos;s name was not found.</translation>
    </message>
    <message>
        <source>Sunucu bağlantıyı kabul etmedi.</source>
        <translation>The server refused the connection.</translation>
    </message>
    <message>
        <source>Sunucu cevap vermedi.</source>
        <translation>The server did not answer.</translation>
    </message>
    <message>
        <source>Bağlantı yarıda kesildi.</source>
        <translation>The connection was cut.</translation>
    </message>
    <message>
        <source>Sunucunun güvenlik sertifikası doğrulanamadı.</source>
        <translation>The server&apos;s security certificate could not be verified.</translation>
    </message>
    <message>
        <source>Vekil sunucu bağlantıyı geçirmedi.</source>
        <translation>The proxy did not let the connection through.</translation>
    </message>
    <message>
        <source>Bu ağ önce oturum açılmasını istiyor.</source>
        <translation>This network asks for a sign-in first.</translation>
    </message>
    <message>
        <source>Sunucu şu anda hizmet veremiyor.</source>
        <translation>The server cannot serve anybody at the moment.</translation>
    </message>
    <message>
        <source>Bu sistemin web motoru bunu söylemez.</source>
        <translation>This system&apos;s web engine does not tell.</translation>
    </message>
    <message>
        <source>Henüz bilinmiyor.</source>
        <translation>Not known yet.</translation>
    </message>
    <message>
        <source>Vekil sunucu yok; ağa doğrudan çıkılıyor.</source>
        <translation>There is no proxy; the network is reached directly.</translation>
    </message>
    <message>
        <source>Bilgisayarın saati {} saniye ileri.</source>
        <translation>The computer&apos;s clock is {} seconds fast.</translation>
    </message>
    <message>
        <source>Bilgisayarın saati {} saniye geri.</source>
        <translation>The computer&apos;s clock is {} seconds slow.</translation>
    </message>
    <message>
        <source>Web telefon santrale bağlı değil.</source>
        <translation>The web phone is not connected to the PBX.</translation>
    </message>
    <message>
        <source>Web telefon açık değil.</source>
        <translation>The web phone is not open.</translation>
    </message>
    <message>
        <source>Web telefon sayfası kapandı ya da açılamadı.</source>
        <translation>The web phone&apos;s page closed or could not be opened.</translation>
    </message>
    <message>
        <source>Olay alma kapalı: çağrıları yalnız web telefon sayfası bildirir.</source>
        <translation>Receiving events is off: the web phone&apos;s page alone tells of calls.</translation>
    </message>
    <message>
        <source>Deneme olayı programa ulaşmadı.</source>
        <translation>The trial event did not reach the program.</translation>
    </message>
    <message>
        <source>Anahtar deposu yok: anahtarlar program kapanınca unutulur.</source>
        <translation>There is no key store: keys are forgotten when the program ends.</translation>
    </message>
    <message>
        <source>Anahtar deposu kilitli ya da cevap vermiyor.</source>
        <translation>The key store is locked or does not answer.</translation>
    </message>
    <message>
        <source>Anahtar deposu yazılanı geri vermedi.</source>
        <translation>The key store did not give back what was written.</translation>
    </message>
    <message>
        <source>Programın veri klasörüne yazılamıyor.</source>
        <translation>The program&apos;s data folder cannot be written to.</translation>
    </message>
    <message>
        <source>Disk dolu: {} kaldı.</source>
        <translation>The disk is full: {} are left.</translation>
    </message>
    <message>
        <source>Disk dolmak üzere: {} kaldı.</source>
        <translation>The disk is nearly full: {} are left.</translation>
    </message>
    <message>
        <source>Web sayfası tam kapatılamamış.</source>
        <translation>The web page is not fully shut in.</translation>
    </message>
    <message>
        <source>Programın dosyaları eksik.</source>
        <translation>Files of the program are missing.</translation>
    </message>
</context>
<context>
    <name>erase_wording</name>
    <message>
        <source>{} için bu bilgisayarda kayıt yok.</source>
        <translation>This computer has nothing about {}.</translation>
    </message>
    <message>
        <source>{} çağrı</source>
        <translation>Calls: {}</translation>
    </message>
    <message>
        <source>{} not</source>
        <translation>Notes: {}</translation>
    </message>
    <message>
        <source>{} saklanan ses kaydı</source>
        <translation>Recordings that are kept: {}</translation>
    </message>
    <message>
        <source>{} geçici ses kaydı</source>
        <translation>Recordings that are here for now: {}</translation>
    </message>
    <message>
        <source>{} rehber kaydı (sizin dosyalarınızdan)</source>
        <translation>Contacts from your files: {}</translation>
    </message>
    <message>
        <source>{} rehber kaydı (santralden)</source>
        <translation>Contacts from the PBX: {}</translation>
    </message>
    <message>
        <source>{} ham olay</source>
        <translation>Raw events: {}</translation>
    </message>
    <message>
        <source>{} eski günlük kopyası (bütünüyle)</source>
        <translation>Old copies of the journal, as a whole: {}</translation>
    </message>
    <message>
        <source>{} için silinecekler:</source>
        <translation>To be erased for {}:</translation>
    </message>
    <message>
        <source>Silindi: {}. Bu numaranın eski çağrıları bir daha okunmaz.</source>
        <translation>Erased: {}. Old calls of this number are not read again.</translation>
    </message>
    <message>
        <source>{}: …{} ile biten numara, {}</source>
        <translation>{}: number ending in …{}, {}</translation>
    </message>
    <message>
        <source>Silindi; dosyadaki son izler günlük kullanımdayken temizlenemedi, bir gün içinde yeniden denenecek.</source>
        <translation>Erased; the last traces in the file could not be wiped while the journal was in use. It is tried again within a day.</translation>
    </message>
    <message>
        <source>Santralin kendi rehberinden de silin; yoksa bir gün içinde oradan yeniden gelir.</source>
        <translation>Erase the contact in the PBX&apos;s own phone book as well; else it comes back from there within a day.</translation>
    </message>
    <message>
        <source>{} çağrı, {} not, {} ses kaydı, {} rehber kaydı</source>
        <translation>calls: {}, notes: {}, recordings: {}, contacts: {}</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>alındı ve saklandı {} ms</source>
        <translation>received and kept {} ms</translation>
    </message>
    <message>
        <source>gönderene yanıt verildi {} ms</source>
        <translation>sender answered {} ms</translation>
    </message>
    <message>
        <source>okundu {} ms</source>
        <translation>read {} ms</translation>
    </message>
    <message>
        <source>Deneme olayı yolda…</source>
        <translation>The trial&apos;s event is on its way…</translation>
    </message>
    <message>
        <source>Yol açık: olay tünelden geçip buraya ulaştı.</source>
        <translation>The way is open: the event came through the tunnel.</translation>
    </message>
    <message>
        <source>Bu bilgisayarın içindeki yol açık. Santralin buraya ulaşması için tünel gerekir.</source>
        <translation>The way inside this computer is open. For the phone system to reach it a tunnel is needed.</translation>
    </message>
    <message>
        <source>Denemek için önce olay almayı açın.</source>
        <translation>To try it, switch receiving on first.</translation>
    </message>
    <message>
        <source>Adres “tamam” dedi ama olay buraya gelmedi. Adres başka bir programa ya da tünelin kendi sayfasına gidiyor; tünelin nereye ilettiğini kontrol edin.</source>
        <translation>The address said “OK”, but the event did not arrive here. It leads to another program or to the tunnel&apos;s own page; check where the tunnel leads.</translation>
    </message>
    <message>
        <source>Adres bulunamadı. Adresi ve internet bağlantısını denetleyin.</source>
        <translation>The address was not found. Check the address and the internet connection.</translation>
    </message>
    <message>
        <source>Adreste yanıt veren yok. Çalıştığını denetleyin.</source>
        <translation>Nobody answers at the address. Check that it is running.</translation>
    </message>
    <message>
        <source>Adres zamanında yanıt vermedi.</source>
        <translation>The address did not answer in time.</translation>
    </message>
    <message>
        <source>Adresin güvenlik sertifikası doğrulanamadı.</source>
        <translation>The address&apos;s security certificate could not be verified.</translation>
    </message>
    <message>
        <source>Ağınız bu adrese izin vermedi. Ağ yöneticinize sorun.</source>
        <translation>Your network did not let this address through. Ask your network administrator.</translation>
    </message>
    <message>
        <source>Bağlantı yanıt tamamlanmadan koptu.</source>
        <translation>The connection broke before a whole answer came.</translation>
    </message>
    <message>
        <source>Adres çalışıyor ama arkasındaki programa ulaşamıyor (yanıt {}).</source>
        <translation>The address works, but does not reach the program behind it (answer {}).</translation>
    </message>
    <message>
        <source>Adres bu yolu tanımadı (yanıt {}). Adresin tamamını ve iletildiği yeri denetleyin.</source>
        <translation>The address did not know this path (answer {}). Check the whole address and where it leads.</translation>
    </message>
    <message>
        <source>Adres başka bir yere yönlendiriyor (yanıt {}); yönlendirme izlenmez.</source>
        <translation>The address points somewhere else (answer {}); that is not followed.</translation>
    </message>
    <message>
        <source>Adres olayı kabul etmedi (yanıt {}).</source>
        <translation>The address did not accept the event (answer {}).</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Başlangıç</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Yön</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Numara</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Ad</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Bizim numaramız</source>
        <translation>Our number</translation>
    </message>
    <message>
        <source>Kuyruk</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Dahili</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>Sonuç</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Cevaplanma</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Bitiş</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Konuşma süresi</source>
        <translation>Talk time</translation>
    </message>
    <message>
        <source>Ses kaydı</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Çağrı kimliği</source>
        <translation>Call id</translation>
    </message>
    <message>
        <source>var</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>Görüşüldü</source>
        <translation>Talked</translation>
    </message>
    <message>
        <source>Çağrılar</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Cevapsız çağrılar</source>
        <translation>Missed calls</translation>
    </message>
    <message>
        <source>Gelen çağrılar</source>
        <translation>Inbound calls</translation>
    </message>
    <message>
        <source>Giden çağrılar</source>
        <translation>Outbound calls</translation>
    </message>
    <message>
        <source>Kayıtlı çağrılar</source>
        <translation>Recorded calls</translation>
    </message>
</context>
<context>
    <name>file_names</name>
    <message>
        <source>kayıt {}</source>
        <translation>recording {}</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Bugün</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Dün</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>şimdi</source>
        <translation>now</translation>
    </message>
    <message>
        <source>{} dk önce</source>
        <translation>{} min ago</translation>
    </message>
    <message>
        <source>{} sa önce</source>
        <translation>{} h ago</translation>
    </message>
    <message>
        <source>{} gün önce</source>
        <translation>{} d ago</translation>
    </message>
    <message>
        <source>Gizli numara</source>
        <translation>Withheld number</translation>
    </message>
    <message>
        <source>{} B</source>
        <translation>{}K</translation>
    </message>
    <message>
        <source>{} Mn</source>
        <translation>{}M</translation>
    </message>
</context>
<context>
    <name>history_wording</name>
    <message>
        <source>Son bakış {}; geçmişten {} gün eksik</source>
        <translation>Last looked {}; days of the history missing: {}</translation>
    </message>
    <message>
        <source>Çağrılar güncel, son bakış {}</source>
        <translation>Calls are up to date, last looked {}</translation>
    </message>
    <message>
        <source>Geçmişi okumayı sürdür</source>
        <translation>Go on reading the history</translation>
    </message>
    <message>
        <source>Geçmişi okumayı duraklat</source>
        <translation>Pause reading the history</translation>
    </message>
    <message>
        <source>Geçmişi okuma duraklatıldı: %{}</source>
        <translation>Reading the history is paused: {}%</translation>
    </message>
    <message>
        <source>Geçmişi okuma duraklatıldı</source>
        <translation>Reading the history is paused</translation>
    </message>
    <message>
        <source>Geçmiş okunuyor: %{} ({})</source>
        <translation>Reading the history: {}% ({})</translation>
    </message>
    <message>
        <source>Geçmiş okunuyor: {}</source>
        <translation>Reading the history: {}</translation>
    </message>
</context>
<context>
    <name>journal_notice</name>
    <message>
        <source>Kurtarılan: {calls} çağrı, {notes} not.</source>
        <translation>Rescued: {calls} calls, {notes} notes.</translation>
    </message>
    <message>
        <source>İçinden ne yazık ki hiçbir şey kurtarılamadı.</source>
        <translation>Unfortunately nothing in it could be rescued.</translation>
    </message>
    <message>
        <source>Çağrı defteri onarıldı</source>
        <translation>The call journal was repaired</translation>
    </message>
    <message>
        <source>Çağrı defterinin dosyası zarar görmüştü.</source>
        <translation>The file of the call journal was damaged.</translation>
    </message>
    <message>
        <source>Eksik çağrılar santralden arka planda yeniden okunur. Zarar gören dosya silinmedi, adı: {}</source>
        <translation>Missing calls are read again from the PBX in the background. The damaged file was not deleted; its name is: {}</translation>
    </message>
</context>
<context>
    <name>key_wording</name>
    <message>
        <source>Masaüstü şu tuşu verdi: {}</source>
        <translation>The desktop gave this key: {}</translation>
    </message>
    <message>
        <source>Her programda çalışıyor.</source>
        <translation>Works in every program.</translation>
    </message>
    <message>
        <source>Masaüstü size soruyor; izin verince çalışır.</source>
        <translation>The desktop is asking you; it works once you allow it.</translation>
    </message>
    <message>
        <source>Bu tuşu sistem ya da başka bir program kullanıyor; başkasını seçin.</source>
        <translation>The system or another program uses this key; choose another one.</translation>
    </message>
    <message>
        <source>Klavyenizde bu tuş yok; başkasını seçin.</source>
        <translation>Your keyboard has no such key; choose another one.</translation>
    </message>
    <message>
        <source>Bu masaüstü (Wayland) programlara tuş vermiyor. Masaüstünüzün klavye ayarlarında aşağıdaki komutları tuşlara bağlayın.</source>
        <translation>This desktop (Wayland) gives no keys to programs. Bind the commands below to keys in the keyboard settings of your desktop.</translation>
    </message>
    <message>
        <source>Masaüstü tuşlara izin vermedi. Yeniden açıp izin verin ya da masaüstünüzün klavye ayarlarında aşağıdaki komutları tuşlara bağlayın.</source>
        <translation>The desktop did not allow the keys. Switch them on again and allow them, or bind the commands below to keys in the keyboard settings of your desktop.</translation>
    </message>
    <message>
        <source>Bu sistemde bir program başka programlardaki tuşları duyamıyor. Sisteminizin klavye ayarlarında aşağıdaki komutları tuşlara bağlayın.</source>
        <translation>On this system a program cannot hear keys that are pressed in others. Bind the commands below to keys in the keyboard settings of your system.</translation>
    </message>
    <message>
        <source>Bu tuş kullanılamaz: A–Z, 0–9 ve F1–F24 tuşlarından birini seçin.</source>
        <translation>This key cannot be used: choose one of A–Z, 0–9 and F1–F24.</translation>
    </message>
    <message>
        <source>Bu tuşla yazı yazılıyor: yanında Ctrl, Alt ya da Win tuşu olsun.</source>
        <translation>This key types text: hold Ctrl, Alt or Win with it.</translation>
    </message>
</context>
<context>
    <name>last_resort</name>
    <message>
        <source>Beklenmeyen bir hata oldu</source>
        <translation>Something unexpected went wrong</translation>
    </message>
    <message>
        <source>Program çalışmaya devam ediyor; telefonunuz etkilenmedi. Ayrıntılar gizli bilgiler çıkarılarak şu klasöre yazıldı: {}</source>
        <translation>The program goes on working; your phone is not affected. The details, without secrets, were written to this folder: {}</translation>
    </message>
</context>
<context>
    <name>link_wording</name>
    <message>
        <source>Bu bir acil yardım hattı; yalnız gerçek bir durumda arayın.</source>
        <translation>This is an emergency line; dial it only in a real emergency.</translation>
    </message>
    <message>
        <source>Özel ücretli hat: dakikası çok pahalı olabilir. Emin misiniz?</source>
        <translation>A premium-rate line: each minute may be very expensive. Are you sure?</translation>
    </message>
    <message>
        <source>Yurt dışı numara: ücreti farklı olabilir.</source>
        <translation>A number abroad: it may cost more.</translation>
    </message>
    <message>
        <source>Numara pencerede soruluyor.</source>
        <translation>The window asks about the number.</translation>
    </message>
    <message>
        <source>Bu bağlantı aranmaz; nedeni pencerede yazıyor.</source>
        <translation>This link is not dialled; the window says why.</translation>
    </message>
    <message>
        <source>Çok fazla bağlantı geldi; bu bağlantı sorulmadı.</source>
        <translation>Too many links came; this one was not asked about.</translation>
    </message>
</context>
<context>
    <name>narrowing</name>
    <message>
        <source>Ses kaydı olan</source>
        <translation>With recording</translation>
    </message>
    <message>
        <source>Notu olan</source>
        <translation>With note</translation>
    </message>
    <message>
        <source>Cevaplanan</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Cevapsız kalan (dönülenler dahil)</source>
        <translation>Missed (returned ones too)</translation>
    </message>
    <message>
        <source>Görüşme olmayan diğer</source>
        <translation>Others without a conversation</translation>
    </message>
</context>
<context>
    <name>notes_list</name>
    <message>
        <source>Kayıtta {} anına git</source>
        <translation>Go to {} in the recording</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Çağrılar</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Kişiler</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Mesajlar</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Ekip</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Raporlar</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Yönetim</source>
        <translation>Administration</translation>
    </message>
</context>
<context>
    <name>policy_notice</name>
    <message>
        <source>Yöneticinizin bu bilgisayar için yazdığı ayarların bir kısmı geçersiz ve uygulanmıyor. Yöneticinize iletin:</source>
        <translation>Some settings that your administrator wrote for this computer are not valid and do not hold. Tell your administrator:</translation>
    </message>
    <message>
        <source>… ve {} tane daha.</source>
        <translation>… and {} more.</translation>
    </message>
    <message>
        <source>Yönetim ayarlarında hata var</source>
        <translation>The administrator&apos;s settings have mistakes</translation>
    </message>
    <message>
        <source>dosya okunamıyor ya da geçerli bir JSON değil.</source>
        <translation>the file cannot be read, or is no valid JSON.</translation>
    </message>
    <message>
        <source>böyle bir ayar yok; yazımını kontrol edin.</source>
        <translation>there is no such setting; check its spelling.</translation>
    </message>
    <message>
        <source>bu, programın kendi kaydıdır; belirlenemez.</source>
        <translation>this is the program&apos;s own memory; it cannot be set.</translation>
    </message>
    <message>
        <source>türü yanlış; beklenen: {}</source>
        <translation>of the wrong type; expected: {}</translation>
    </message>
    <message>
        <source>değeri geçersiz; beklenen: {}</source>
        <translation>not a valid value; expected: {}</translation>
    </message>
    <message>
        <source>anahtar ve parolalar buraya yazılmaz; kişi oturum açarken girer.</source>
        <translation>keys and passwords are not written here; people enter them when they sign in.</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Cevaplanan</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Cevapsız</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Diğer</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Ortalama konuşma</source>
        <translation>Average talk</translation>
    </message>
    <message>
        <source>Cevaplanana kadar bekleme</source>
        <translation>Wait until answered</translation>
    </message>
    <message>
        <source>Vazgeçene kadar bekleme</source>
        <translation>Wait until given up</translation>
    </message>
    <message>
        <source>ortalama konuşma {}, bekleme {}, vazgeçene kadar {}</source>
        <translation>average talk {}, wait {}, until given up {}</translation>
    </message>
    <message>
        <source>Haftanın saatleri</source>
        <translation>Hours of the week</translation>
    </message>
    <message>
        <source>Saat</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Zaman içinde</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>Dönem</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Kuyruklar</source>
        <translation>Queues</translation>
    </message>
    <message>
        <source>Kuyruksuz</source>
        <translation>No queue</translation>
    </message>
    <message>
        <source>Kuyruk</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Dahililer</source>
        <translation>Extensions</translation>
    </message>
    <message>
        <source>Dahilisiz</source>
        <translation>No extension</translation>
    </message>
    <message>
        <source>Dahili</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>En uzun bekleyenler</source>
        <translation>Who waited longest</translation>
    </message>
    <message>
        <source>Bekleme</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Sonuç</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Henüz dönülmeyen cevapsızlar</source>
        <translation>Missed calls not returned yet</translation>
    </message>
    <message>
        <source>Çağrı</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Gelen</source>
        <translation>Inbound</translation>
    </message>
    <message>
        <source>Dönülmeyen</source>
        <translation>Not returned</translation>
    </message>
    <message>
        <source>20 sn içinde</source>
        <translation>Within 20 s</translation>
    </message>
    <message>
        <source>Ort. bekleme</source>
        <translation>Avg. wait</translation>
    </message>
    <message>
        <source>Konuşma</source>
        <translation>Talk</translation>
    </message>
    <message>
        <source>Ort. konuşma</source>
        <translation>Avg. talk</translation>
    </message>
    <message>
        <source>Başlangıç</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Ad</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Numara</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Cevaplandı</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>{} gelen, {} giden ve diğer</source>
        <translation>{} inbound, {} outbound and other</translation>
    </message>
    <message>
        <source>ort. {} beklediler</source>
        <translation>waited {} on average</translation>
    </message>
    <message>
        <source>Cevaplanan gelen</source>
        <translation>Inbound answered</translation>
    </message>
    <message>
        <source>{} çağrı</source>
        <translation>{} calls</translation>
    </message>
    <message>
        <source>Henüz dönülmeyen</source>
        <translation>Not returned yet</translation>
    </message>
    <message>
        <source>cevapsız çağrılardan</source>
        <translation>of the missed calls</translation>
    </message>
    <message>
        <source>Ortalama bekleme</source>
        <translation>Average wait</translation>
    </message>
    <message>
        <source>{} 20 saniyede</source>
        <translation>{} within 20 seconds</translation>
    </message>
    <message>
        <source>ortalama {}</source>
        <translation>average {}</translation>
    </message>
    <message>
        <source>aynı</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>{} cevaplandı</source>
        <translation>{} answered</translation>
    </message>
    <message>
        <source>{} cevapsız</source>
        <translation>{} missed</translation>
    </message>
    <message>
        <source>{} diğer</source>
        <translation>{} other</translation>
    </message>
    <message>
        <source>%{}</source>
        <translation>{}%</translation>
    </message>
    <message>
        <source>önce yoktu</source>
        <translation>none before</translation>
    </message>
    <message>
        <source>{} puan</source>
        <translation>{} points</translation>
    </message>
    <message>
        <source>{} dk</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{} sa {} dk</source>
        <translation>{} h {} min</translation>
    </message>
</context>
<context>
    <name>report_print</name>
    <message>
        <source>Çağrı raporu</source>
        <translation>Call report</translation>
    </message>
    <message>
        <source>Ne zaman aranıyor</source>
        <translation>When people call</translation>
    </message>
    <message>
        <source>Cevaplanan ve cevapsız</source>
        <translation>Answered and missed</translation>
    </message>
    <message>
        <source>Konuşma ve bekleme</source>
        <translation>Talking and waiting</translation>
    </message>
    <message>
        <source>… ve {} satır daha</source>
        <translation>… and {} more rows</translation>
    </message>
    <message>
        <source>{} tarihinde hazırlandı</source>
        <translation>Made on {}</translation>
    </message>
    <message>
        <source>Sayfa {}</source>
        <translation>Page {}</translation>
    </message>
</context>
<context>
    <name>resources</name>
    <message>
        <source>Dahililer</source>
        <translation>Extensions</translation>
    </message>
    <message>
        <source>Numaralar</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Gruplar</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Hesap</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Kuyruklar</source>
        <translation>Queues</translation>
    </message>
    <message>
        <source>Rehber</source>
        <translation>Phone book</translation>
    </message>
    <message>
        <source>Rehber grupları</source>
        <translation>Phone book groups</translation>
    </message>
    <message>
        <source>Kara liste</source>
        <translation>Blocked numbers</translation>
    </message>
    <message>
        <source>Dış numaralar</source>
        <translation>Outside numbers</translation>
    </message>
    <message>
        <source>Dahili no</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>Ad soyad</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Grup no</source>
        <translation>Group number</translation>
    </message>
    <message>
        <source>Toplam çalma süresi (sn)</source>
        <translation>Ringing altogether (s)</translation>
    </message>
    <message>
        <source>Kuyruk no</source>
        <translation>Queue number</translation>
    </message>
    <message>
        <source>Üyeler (çalma sırasıyla)</source>
        <translation>Members (in ring order)</translation>
    </message>
    <message>
        <source>Ad</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Hesap sahibi</source>
        <translation>Account holder</translation>
    </message>
    <message>
        <source>Numara</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Adı</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Soyad</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>E-posta</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Telefon 2</source>
        <translation>Phone 2</translation>
    </message>
    <message>
        <source>Telefon 3</source>
        <translation>Phone 3</translation>
    </message>
    <message>
        <source>Faks</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Unvan</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Şirket</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Açıklama</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Üyeler</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Cihazı bağlı</source>
        <translation>Device registered</translation>
    </message>
    <message>
        <source>Temsilci</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Rahatsız etme</source>
        <translation>Do not disturb</translation>
    </message>
    <message>
        <source>Dış aramada görünen numara</source>
        <translation>Number shown on outgoing calls</translation>
    </message>
    <message>
        <source>Sesli mesaj kutusu</source>
        <translation>Voicemail box</translation>
    </message>
    <message>
        <source>Yönlendirme</source>
        <translation>Redirection</translation>
    </message>
    <message>
        <source>Yönlendirilen yer</source>
        <translation>Redirected to</translation>
    </message>
    <message>
        <source>Yönlendirilen numara</source>
        <translation>Redirected to number</translation>
    </message>
    <message>
        <source>Yönlendirilen kaydın kimliği</source>
        <translation>Id of the redirection&apos;s target</translation>
    </message>
    <message>
        <source>Yönlendirilen dış numara</source>
        <translation>Redirected to outside number</translation>
    </message>
    <message>
        <source>Arama yetkileri</source>
        <translation>Calling rights</translation>
    </message>
    <message>
        <source>Durum</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Mesai saati uygulanıyor</source>
        <translation>Working hours apply</translation>
    </message>
    <message>
        <source>Zaman aşımı (sn)</source>
        <translation>Time-out (s)</translation>
    </message>
    <message>
        <source>Çalma süresi (sn)</source>
        <translation>Ringing time (s)</translation>
    </message>
    <message>
        <source>Gecikme (sn)</source>
        <translation>Delay (s)</translation>
    </message>
    <message>
        <source>Yön</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Santral</source>
        <translation>PBX</translation>
    </message>
    <message>
        <source>Paket</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>Müşteri türü</source>
        <translation>Kind of customer</translation>
    </message>
    <message>
        <source>Bakiye</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>SMS hakkı</source>
        <translation>Text messages left</translation>
    </message>
    <message>
        <source>Santral adresi</source>
        <translation>Address of the PBX</translation>
    </message>
    <message>
        <source>Cep telefonu</source>
        <translation>Mobile phone</translation>
    </message>
    <message>
        <source>Pazartesi</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Salı</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Çarşamba</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Perşembe</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Cuma</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Cumartesi</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Pazar</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Hiçbir zaman</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Ulaşılamadığında</source>
        <translation>When unreachable</translation>
    </message>
    <message>
        <source>Her zaman</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Dahili</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>Grup</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Menü</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Dış numara</source>
        <translation>Outside number</translation>
    </message>
    <message>
        <source>Şehir içi ve şehirler arası</source>
        <translation>Local and national numbers</translation>
    </message>
    <message>
        <source>Cep telefonları</source>
        <translation>Mobile phones</translation>
    </message>
    <message>
        <source>Yurt dışı</source>
        <translation>Abroad</translation>
    </message>
    <message>
        <source>Bireysel</source>
        <translation>Private person</translation>
    </message>
    <message>
        <source>Kurumsal</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Gelen</source>
        <translation>Incoming</translation>
    </message>
    <message>
        <source>Giden</source>
        <translation>Outgoing</translation>
    </message>
    <message>
        <source>Taslak</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>İşlemde</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Onaylı</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>İptal</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Kapatıldı</source>
        <translation>Terminated</translation>
    </message>
    <message>
        <source>Vazgeçildi</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Gelen aramalara kapalı</source>
        <translation>Closed to incoming calls</translation>
    </message>
    <message>
        <source>Tüm aramalara kapalı</source>
        <translation>Closed to all calls</translation>
    </message>
    <message>
        <source>Numara taşıma: taslak</source>
        <translation>Number porting: draft</translation>
    </message>
    <message>
        <source>Numara taşıma: işlemde</source>
        <translation>Number porting: in progress</translation>
    </message>
    <message>
        <source>Numara taşıma: iptal</source>
        <translation>Number porting: cancelled</translation>
    </message>
</context>
<context>
    <name>sections</name>
    <message>
        <source>Tanımlar</source>
        <translation>Set-up</translation>
    </message>
</context>
<context>
    <name>services</name>
    <message>
        <source>Cevapladı, tuşlamadı</source>
        <translation>Answered, no key</translation>
    </message>
    <message>
        <source>Cevaplamadı</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Henüz aranmadı</source>
        <translation>Not called yet</translation>
    </message>
    <message>
        <source>Bilinmiyor</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>{} tuşu</source>
        <translation>Key {}</translation>
    </message>
    <message>
        <source>{} · %{}</source>
        <translation>{} · {}%</translation>
    </message>
    <message>
        <source>Gelen fakslar</source>
        <translation>Incoming faxes</translation>
    </message>
    <message>
        <source>Giden fakslar</source>
        <translation>Outgoing faxes</translation>
    </message>
    <message>
        <source>Anonslar</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Otomatik aramalar</source>
        <translation>Automatic calls</translation>
    </message>
    <message>
        <source>Metin mesajları</source>
        <translation>Text messages</translation>
    </message>
    <message>
        <source>Santral isteği aldı.</source>
        <translation>The phone system took the order.</translation>
    </message>
    <message>
        <source>Santralin yanıtı: “{}”</source>
        <translation>The phone system&apos;s answer: “{}”</translation>
    </message>
    <message>
        <source>Santral yanıt vermedi; istek yine de alınmış olabilir. Yeniden göndermeden önce listeye bakın.</source>
        <translation>The phone system did not answer; the order may have been taken all the same. Look at the list before you send it again.</translation>
    </message>
    <message>
        <source>Bekliyor</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Gönderildi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Gönderilemedi</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>onay bekliyor</source>
        <translation>waits to be confirmed</translation>
    </message>
    <message>
        <source>reddedildi</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>onaylı</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>durumu bilinmiyor</source>
        <translation>state not known</translation>
    </message>
    <message>
        <source>Pazartesi</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Salı</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Çarşamba</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Perşembe</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Cuma</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Cumartesi</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Pazar</source>
        <translation>Sunday</translation>
    </message>
</context>
<context>
    <name>sign_in</name>
    <message>
        <source>API anahtarını girin.</source>
        <translation>Enter the API key.</translation>
    </message>
    <message>
        <source>Anahtarlar genellikle K ile başlar ve 37 karakterdir. Tamamını kopyaladınız mı?</source>
        <translation>Keys usually begin with K and have 37 characters. Did you copy all of it?</translation>
    </message>
    <message>
        <source>Dahili numarası 2 ile 5 rakam arasındadır; örneğin 1007.</source>
        <translation>An extension number has 2 to 5 digits; for example 1007.</translation>
    </message>
    <message>
        <source>Bu bir web adresi değil. Adresi kontrol edin.</source>
        <translation>This is not a web address. Check the address.</translation>
    </message>
    <message>
        <source>Adres https:// ile başlamalıdır.</source>
        <translation>The address must begin with https://.</translation>
    </message>
    <message>
        <source>Yalnızca adresi yazın; örneğin https://ornek.com.tr</source>
        <translation>Enter the address alone; for example https://example.com</translation>
    </message>
    <message>
        <source>Yapıştırdığınız metinde kod yok. Sayfanın gösterdiği kodu, ya da o sayfanın adresini yapıştırın.</source>
        <translation>There is no code in what you pasted. Paste the code that the page shows, or that page&apos;s address.</translation>
    </message>
    <message>
        <source>Bu kod başka bir izin sayfasından. Yeni bir sayfa açıp kodunu alın.</source>
        <translation>This code is from another consent page. Open a new page and take its code.</translation>
    </message>
    <message>
        <source>İzin sayfasında izin verilmedi. Sayfayı yeniden açıp izin verin.</source>
        <translation>Consent was not given on the page. Open the page again and give it.</translation>
    </message>
    <message>
        <source>Bulutfon bu kodu tanımadı. Yeni bir sayfa açıp kodunu tam kopyalayın.</source>
        <translation>Bulutfon did not know this code. Open a new page and copy its code whole.</translation>
    </message>
    <message>
        <source>Bu kod kullanılmış ya da süresi dolmuş: bir kod bir kez işe yarar. Yeni bir sayfa açıp kodunu alın.</source>
        <translation>This code was used or has expired: a code works once. Open a new page and take its code.</translation>
    </message>
    <message>
        <source>Bulutfon bu uygulamayı tanımadı. Uygulama Anahtarını ve Gizli Anahtarı paneldeki API Uygulamaları sayfasından yeniden kopyalayın.</source>
        <translation>Bulutfon did not know this application. Copy Uygulama Anahtarı and Gizli Anahtar again from the panel&apos;s page API Uygulamaları.</translation>
    </message>
    <message>
        <source>Bulutfon oturumu sona erdi ya da izin geri alındı. İzin sayfasını açıp yeni bir kodla yeniden bağlanın.</source>
        <translation>The Bulutfon session has ended or consent was withdrawn. Open the consent page and sign in again with a new code.</translation>
    </message>
    <message>
        <source>API anahtarı kabul edilmedi. Anahtarı Bulutfon panelinden yeniden kopyalayın.</source>
        <translation>The API key was not accepted. Copy it again from the Bulutfon panel.</translation>
    </message>
    <message>
        <source>Tekil API anahtarı kabul edilmedi. Anahtar panelde Uygulamalar → API Uygulamaları sayfasındadır.</source>
        <translation>The single API key was not accepted. It is on the panel&apos;s page Uygulamalar → API Uygulamaları.</translation>
    </message>
</context>
<context>
    <name>spans</name>
    <message>
        <source>bir hafta öncesi</source>
        <translation>a week before</translation>
    </message>
    <message>
        <source>önceki hafta</source>
        <translation>the week before</translation>
    </message>
    <message>
        <source>önceki ay</source>
        <translation>the month before</translation>
    </message>
    <message>
        <source>önceki 30 gün</source>
        <translation>the 30 days before</translation>
    </message>
    <message>
        <source>önceki haftalar</source>
        <translation>the weeks before</translation>
    </message>
    <message>
        <source>Tüm zamanlar</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>Bugün</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Dün</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>Bu hafta</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Geçen hafta</source>
        <translation>Last week</translation>
    </message>
    <message>
        <source>Bu ay</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Geçen ay</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Son 30 gün</source>
        <translation>Last 30 days</translation>
    </message>
</context>
<context>
    <name>step_wording</name>
    <message>
        <source>{} dahilileri birlikte çaldı.</source>
        <translation>Extensions {} rang together.</translation>
    </message>
    <message>
        <source>{} dahilisi çaldı.</source>
        <translation>Extension {} rang.</translation>
    </message>
    <message>
        <source>Arayan {} menüsünü dinledi.</source>
        <translation>The caller heard menu {}.</translation>
    </message>
    <message>
        <source>Görüşme {} dahilisine aktarıldı.</source>
        <translation>The call was transferred to extension {}.</translation>
    </message>
    <message>
        <source>{} beklemeye aldı.</source>
        <translation>{} put the call on hold.</translation>
    </message>
    <message>
        <source>Karşı taraf beklemeye aldı.</source>
        <translation>The other party put the call on hold.</translation>
    </message>
    <message>
        <source>Görüşmeye dönüldü.</source>
        <translation>The conversation went on.</translation>
    </message>
    <message>
        <source>Görüşme sessize alındı.</source>
        <translation>The call was muted.</translation>
    </message>
    <message>
        <source>Sessiz kaldırıldı.</source>
        <translation>The call was heard again.</translation>
    </message>
    <message>
        <source>{} görüşmeden ayrıldı.</source>
        <translation>{} left the conversation.</translation>
    </message>
    <message>
        <source>{} dahilisi {} saniye sonra cevapladı.</source>
        <translation>Extension {} answered after {} seconds.</translation>
    </message>
    <message>
        <source>{} dahilisi cevapladı.</source>
        <translation>Extension {} answered.</translation>
    </message>
    <message>
        <source>{} saniye sonra cevaplandı.</source>
        <translation>Answered after {} seconds.</translation>
    </message>
    <message>
        <source>Cevaplandı.</source>
        <translation>Answered.</translation>
    </message>
    <message>
        <source>{} açmadan bir başkası cevapladı.</source>
        <translation>Somebody else answered before {} did.</translation>
    </message>
    <message>
        <source>{} reddetti.</source>
        <translation>{} refused.</translation>
    </message>
    <message>
        <source>{} meşguldü.</source>
        <translation>{} was busy.</translation>
    </message>
    <message>
        <source>{} açmadı.</source>
        <translation>{} did not pick up.</translation>
    </message>
    <message>
        <source>{} dahilisine ulaşılamadı.</source>
        <translation>Extension {} could not be reached.</translation>
    </message>
</context>
<context>
    <name>system_wording</name>
    <message>
        <source>Bu kurulumda ya da profilde kullanılamaz; seçiminiz saklanır.</source>
        <translation>Not available in this installation or profile; your choice is kept.</translation>
    </message>
    <message>
        <source>Sisteminizin varsayılan uygulamalar ayarında Santral Desktop’ı seçin; bağlantılar o zaman burada açılır.</source>
        <translation>Choose Santral Desktop in your system&apos;s settings for default apps; links open here then.</translation>
    </message>
    <message>
        <source>Sisteminizin başlangıç ayarlarında kapatılmış; oradan ya da burada kapatıp yeniden açarak etkinleştirin.</source>
        <translation>Switched off in your system&apos;s startup settings; switch it on there, or off and on again here.</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>Vazgeç</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>updates</name>
    <message>
        <source>Yeni sürüm olup olmadığına henüz bakılmadı.</source>
        <translation>Nobody has checked for a new version yet.</translation>
    </message>
    <message>
        <source>Yeni sürüme bakılıyor…</source>
        <translation>Checking for a new version…</translation>
    </message>
    <message>
        <source>Program güncel.</source>
        <translation>The program is up to date.</translation>
    </message>
    <message>
        <source>Sürüm {} yayımlandı.</source>
        <translation>Version {} is out.</translation>
    </message>
    <message>
        <source>Sürüm {version} indiriliyor: %{share}</source>
        <translation>Downloading version {version}: {share}%</translation>
    </message>
    <message>
        <source>Sürüm {} hazır. Kurmak için görüşmenin bitmesi bekleniyor.</source>
        <translation>Version {} is ready. It waits for the end of the call.</translation>
    </message>
    <message>
        <source>Sürüm {} kurulmaya hazır.</source>
        <translation>Version {} is ready to be installed.</translation>
    </message>
    <message>
        <source>Kurulum başladı; program kapanıp yeniden açılır.</source>
        <translation>The installation has begun; the program closes and opens again.</translation>
    </message>
    <message>
        <source>Yeni sürümlerin adresine ulaşılamadı ya da yanıtı okunamadı. Daha sonra kendiliğinden yeniden denenir.</source>
        <translation>The address of new versions could not be reached, or its answer could not be read. It is tried again later by itself.</translation>
    </message>
    <message>
        <source>Bu bilgisayarda yeni sürümleri paket yöneticisi kurar; program yalnızca haber verir.</source>
        <translation>On this computer new versions are installed by the package manager; the program only tells of them.</translation>
    </message>
    <message>
        <source>Arşivden kuruldu: program haber verir, yeni arşivi siz ya da yöneticiniz açar.</source>
        <translation>Installed from an archive: the program tells of new versions; you or your administrator unpack them.</translation>
    </message>
    <message>
        <source>Bu bilgisayarda yeni sürümleri yöneticiniz kurar.</source>
        <translation>On this computer your administrator installs new versions.</translation>
    </message>
    <message>
        <source>Kaynağından çalışıyor; yeni sürümlere bakılmaz.</source>
        <translation>Runs from its source; nobody checks for new versions.</translation>
    </message>
</context>
<context>
    <name>window_wording</name>
    <message>
        <source>Program burada çalışmaya devam ediyor; çağrılar duyurulur.</source>
        <translation>The program goes on working here; calls are announced.</translation>
    </message>
    <message>
        <source>Bu çağrıyı soldaki web telefondan yönetin.</source>
        <translation>Handle this call in the web phone on the left.</translation>
    </message>
    <message>
        <source>Bu çağrı telefonunuzda; oradan yönetin.</source>
        <translation>This call is at your telephone; handle it there.</translation>
    </message>
    <message>
        <source>Bu hesabın web telefonu yok; çağrılar kendi telefonunuzda çalar.</source>
        <translation>This account has no web phone; calls ring at your own telephone.</translation>
    </message>
    <message>
        <source>Yeniden bağlan…</source>
        <translation>Sign in again…</translation>
    </message>
    <message>
        <source>Denetle…</source>
        <translation>Diagnose…</translation>
    </message>
    <message>
        <source>Yeniden yükle</source>
        <translation>Load again</translation>
    </message>
    <message>
        <source>Anahtar deposu yok: anahtar yalnızca program açıkken bellekte tutulur.</source>
        <translation>There is no key store: the key is kept in memory only while the program runs.</translation>
    </message>
    <message>
        <source>Tarayıcıda açılsın mı?</source>
        <translation>Open it in the browser?</translation>
    </message>
    <message>
        <source>Web telefon bu adresi açmak istiyor: {}</source>
        <translation>The web phone wants to open this address: {}</translation>
    </message>
    <message>
        <source>Aç</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Web telefon root kullanıcısıyla açılmaz, çünkü o zaman korunamaz. Programı kendi kullanıcınızla başlatın.</source>
        <translation>The web phone does not open for the root user, because it could not be protected then. Start the program as your own user.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Gelen</source>
        <translation>Incoming</translation>
    </message>
    <message>
        <source>Giden</source>
        <translation>Outgoing</translation>
    </message>
    <message>
        <source>Dahili</source>
        <translation>Internal</translation>
    </message>
    <message>
        <source>Yönü bilinmiyor</source>
        <translation>Direction unknown</translation>
    </message>
    <message>
        <source>Santral yanıt vermedi; çağrı başlamış olabilir.</source>
        <translation>The phone system did not reply; the call may have been placed.</translation>
    </message>
    <message>
        <source>Santral çağrıyı aldı; nasıl sürdüğünü bildirmiyor.</source>
        <translation>The PBX took the call; it does not tell how it goes on.</translation>
    </message>
    <message>
        <source>Santral çağrıyı başlatmadı.</source>
        <translation>The phone system did not start the call.</translation>
    </message>
    <message>
        <source>(Santralin kodu: {})</source>
        <translation>(The phone system’s code: {})</translation>
    </message>
    <message>
        <source>Çağrıyı siz cevapladınız.</source>
        <translation>You answered the call.</translation>
    </message>
    <message>
        <source>Çağrıyı {} cevapladı.</source>
        <translation>{} answered the call.</translation>
    </message>
    <message>
        <source>Çağrıyı başka bir dahili cevapladı.</source>
        <translation>Another extension answered the call.</translation>
    </message>
    <message>
        <source>Çağrı reddedildi.</source>
        <translation>The call was refused.</translation>
    </message>
    <message>
        <source>Cevapsız çağrı.</source>
        <translation>Missed call.</translation>
    </message>
    <message>
        <source>Çağrı artık çalmıyor.</source>
        <translation>The call has stopped ringing.</translation>
    </message>
    <message>
        <source>Dahili {}</source>
        <translation>Extension {}</translation>
    </message>
    <message>
        <source>Kuyruk {}</source>
        <translation>Queue {}</translation>
    </message>
    <message>
        <source>Görüşme bitti.</source>
        <translation>The conversation ended.</translation>
    </message>
    <message>
        <source>Çağrı cevaplanmadı.</source>
        <translation>The call was not answered.</translation>
    </message>
    <message>
        <source>Karşı taraf kapattı.</source>
        <translation>The other side hung up.</translation>
    </message>
    <message>
        <source>Bizim taraf kapattı.</source>
        <translation>Our side hung up.</translation>
    </message>
    <message>
        <source>Arayan kapattı.</source>
        <translation>The caller hung up.</translation>
    </message>
    <message>
        <source>Aranan kapattı.</source>
        <translation>The person called hung up.</translation>
    </message>
    <message>
        <source>Bizim taraf meşguldü.</source>
        <translation>Our side was busy.</translation>
    </message>
    <message>
        <source>Karşı taraf meşguldü.</source>
        <translation>The other side was busy.</translation>
    </message>
    <message>
        <source>Çağrı bizim tarafta reddedildi.</source>
        <translation>Our side refused the call.</translation>
    </message>
    <message>
        <source>Karşı taraf çağrıyı reddetti.</source>
        <translation>The other side refused the call.</translation>
    </message>
    <message>
        <source>Arayan, cevap beklerken vazgeçti.</source>
        <translation>The caller gave up waiting for an answer.</translation>
    </message>
    <message>
        <source>Karşı taraf cevaplamadan vazgeçildi.</source>
        <translation>Given up before the other side answered.</translation>
    </message>
    <message>
        <source>Çaldı, bizim tarafta kimse cevaplamadı.</source>
        <translation>It rang, but nobody on our side answered.</translation>
    </message>
    <message>
        <source>Çaldı, karşı taraf cevaplamadı.</source>
        <translation>It rang, but the other side did not answer.</translation>
    </message>
    <message>
        <source>Aranan numara kullanılmıyor ya da hatalı.</source>
        <translation>The number called is not in use or is wrong.</translation>
    </message>
    <message>
        <source>Aranan telefona ulaşılamadı: kapalı ya da bağlı değil.</source>
        <translation>The phone called could not be reached: it is off or not connected.</translation>
    </message>
    <message>
        <source>Aranan telefon gelen çağrılara kapalı.</source>
        <translation>The phone called does not take incoming calls.</translation>
    </message>
    <message>
        <source>Alıcının İYS izni olmadığı için aranmadı.</source>
        <translation>Not called, because the person has given no İYS consent.</translation>
    </message>
    <message>
        <source>Aranan numara sesli görüşme yapamıyor.</source>
        <translation>The number called cannot take voice calls.</translation>
    </message>
    <message>
        <source>Aranan cihazla iletişim kurulamadı.</source>
        <translation>The device called could not be contacted.</translation>
    </message>
    <message>
        <source>Başka bir dahili cevapladı.</source>
        <translation>Another extension answered.</translation>
    </message>
    <message>
        <source>Çağrıyı başka bir dahili üzerine çekti.</source>
        <translation>Another extension picked the call up.</translation>
    </message>
    <message>
        <source>Çağrı başka birine aktarıldı.</source>
        <translation>The call was transferred to somebody else.</translation>
    </message>
    <message>
        <source>Aranan cihaz çağrıyı başka bir numaraya yönlendirdi.</source>
        <translation>The device called diverted the call to another number.</translation>
    </message>
    <message>
        <source>Çağrıyı santral kapattı.</source>
        <translation>The phone system ended the call.</translation>
    </message>
    <message>
        <source>Santral bu aramaya izin vermedi.</source>
        <translation>The phone system did not allow this call.</translation>
    </message>
    <message>
        <source>Santral bu çağrıyı tanımadı.</source>
        <translation>The phone system did not recognise this call.</translation>
    </message>
    <message>
        <source>Ses kesildiği için görüşme kapandı.</source>
        <translation>The conversation ended because the sound was lost.</translation>
    </message>
    <message>
        <source>İki telefon ortak bir ses biçiminde anlaşamadı.</source>
        <translation>The two phones could not agree on a sound format.</translation>
    </message>
    <message>
        <source>Boş hat yoktu; biraz sonra yeniden arayın.</source>
        <translation>No line was free; call again a little later.</translation>
    </message>
    <message>
        <source>Karşı şebeke zamanında yanıt vermedi.</source>
        <translation>The other network did not reply in time.</translation>
    </message>
    <message>
        <source>Hat ya da şebeke arızası yüzünden çağrı kurulamadı.</source>
        <translation>A fault of the line or the network prevented the call.</translation>
    </message>
    <message>
        <source>API anahtarı kabul edilmedi. Geçerli anahtar OİM’de, Bulut Santralim → Santral Ayarlarım sayfasındadır.</source>
        <translation>The API key was not accepted. The valid key is in OİM, on the page Bulut Santralim → Santral Ayarlarım.</translation>
    </message>
    <message>
        <source>Santral kısa sürede çok istek aldı. {} sonra yeniden deneyin.</source>
        <translation>The phone system got many requests in a short time. Try again in {}.</translation>
    </message>
    <message>
        <source>Santralin yanıtı anlaşılamadı. Yeniden deneyin; sürerse API adresini ve programın güncel olduğunu kontrol edin.</source>
        <translation>The phone system’s reply made no sense. Try again; if it happens again, check the API address and that the program is up to date.</translation>
    </message>
    <message>
        <source>Kod kabul edilmedi. Yeni bir izin sayfası açıp kodunu yapıştırın.</source>
        <translation>The code was not accepted. Open a new consent page and paste its code.</translation>
    </message>
    <message>
        <source>İşlem tamamlanamadı. Yeniden deneyin.</source>
        <translation>This could not be completed. Try again.</translation>
    </message>
    <message>
        <source>Çağrı yine de başlamış olabilir: yeniden aramadan önce telefonunuza bakın. Sonucu çağrı listesinde göreceksiniz.</source>
        <translation>The call may have been placed all the same: look at your phone before calling again. You will see the outcome in the call list.</translation>
    </message>
    <message>
        <source>İstek gönderilmedi.</source>
        <translation>The request was not sent.</translation>
    </message>
    <message>
        <source>İsteğin işlenip işlenmediği bilinmiyor.</source>
        <translation>It is not known whether the request was carried out.</translation>
    </message>
    <message>
        <source>{} saniye</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} dakika</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>Santralde bu dahili yok. Dahili numarasını kontrol edin ya da yöneticinize sorun.</source>
        <translation>The phone system has no such extension. Check the extension number or ask your administrator.</translation>
    </message>
    <message>
        <source>Bu dahiliye bağlı bir personel hesabı olmadığı için web telefonu yok. Yöneticiniz hesabı OİM’de, Abonelik İşlemleri → Personel Hesapları sayfasında açabilir.</source>
        <translation>This extension has no web phone, because no personnel account belongs to it. Your administrator can open one in OİM, on the page Abonelik İşlemleri → Personel Hesapları.</translation>
    </message>
    <message>
        <source>Santral bu çağrıyı bulamadı: bitmiş olabilir. Listeyi yenileyin.</source>
        <translation>The phone system did not find this call: it may have ended. Refresh the list.</translation>
    </message>
    <message>
        <source>Santralde bu kayıt yok: silinmiş olabilir. Listeyi yenileyin.</source>
        <translation>The PBX has no such row: it may have been deleted. Refresh the list.</translation>
    </message>
    <message>
        <source>Bu işlem hesabınıza açık değil. Yetkiyi ya da paketi santral yöneticinize sorun.</source>
        <translation>Your account does not include this. Ask your phone system’s administrator about the permission or the package.</translation>
    </message>
    <message>
        <source>Santral isteği kabul etmedi. Girdiklerinizi kontrol edip yeniden deneyin.</source>
        <translation>The phone system did not accept the request. Check what you entered and try again.</translation>
    </message>
    <message>
        <source>Santralin yanıtı: “{}”</source>
        <translation>The phone system’s reply: “{}”</translation>
    </message>
    <message>
        <source>Web telefon mikrofonu kullanamıyor. Mikrofonun takılı olduğunu ve işletim sisteminin bu programa izin verdiğini kontrol edin.</source>
        <translation>The web phone cannot use the microphone. Check that the microphone is plugged in and that the operating system allows this program to use it.</translation>
    </message>
    <message>
        <source>Web telefon açık değil. Önce oturum açın.</source>
        <translation>The web phone is not open. Sign in first.</translation>
    </message>
    <message>
        <source>Web telefon açılıyor.</source>
        <translation>The web phone is opening.</translation>
    </message>
    <message>
        <source>Web telefon açık; santrale bağlanması bekleniyor.</source>
        <translation>The web phone is open; waiting for it to connect to the phone system.</translation>
    </message>
    <message>
        <source>Web telefon santrale bağlı; çağrı alabilir ve yapabilir.</source>
        <translation>The web phone is connected to the phone system; it can take and make calls.</translation>
    </message>
    <message>
        <source>Web telefon çevrimdışı: santrale bağlanamıyor, çağrı gelmez. Görüşmede değilken kendiliğinden yeniden açılır; isterseniz hemen yeniden yükleyin.</source>
        <translation>The web phone is offline: it cannot reach the phone system and no calls come in. Outside a call it opens again by itself; load it again now if you like.</translation>
    </message>
    <message>
        <source>Web telefon sayfası kapandı; yeniden açılıyor.</source>
        <translation>The web phone’s page closed; it is opening again.</translation>
    </message>
    <message>
        <source>Web telefon açılamadı.</source>
        <translation>The web phone could not be opened.</translation>
    </message>
    <message>
        <source>Web telefon sayfası kapandı; görüşme kesilmiş olabilir. Telefon yeniden açılıyor.</source>
        <translation>The web phone page closed; the call may have been cut off. The phone is being reopened.</translation>
    </message>
    <message>
        <source>Web telefon sayfası kapandı; görüşme kesilmiş olabilir. Telefon geri geldi.</source>
        <translation>The web phone page closed; the call may have been cut off. The phone is back.</translation>
    </message>
    <message>
        <source>Web telefon ikinci bir yerde de açık görünüyor; çağrılar oraya gidebilir. Başka bir bilgisayarda ya da tarayıcıda açıksa orada kapatın.</source>
        <translation>The web phone seems to be open in a second place too; calls may go there. If it is open on another computer or in a browser, close it there.</translation>
    </message>
    <message>
        <source>Santral isteklere cevap veriyor.</source>
        <translation>The phone system answers requests.</translation>
    </message>
    <message>
        <source>Web telefon mikrofonu henüz istemedi.</source>
        <translation>The web phone has not asked for the microphone yet.</translation>
    </message>
    <message>
        <source>Mikrofon yalnızca web telefona açık.</source>
        <translation>The microphone is open to the web phone only.</translation>
    </message>
    <message>
        <source>Mikrofon kullanılamıyor. Takılı olduğunu ve işletim sisteminin bu programa izin verdiğini kontrol edin.</source>
        <translation>The microphone cannot be used. Check that it is plugged in and that the operating system allows this program to use it.</translation>
    </message>
    <message>
        <source>Son haber: {}.</source>
        <translation>Last news: {}.</translation>
    </message>
    <message>
        <source>Web telefon bağlı görünüyor, ama bu dahilide çalan son çağrıları göstermedi. Web telefonu yeniden yükleyin; sürerse yöneticinize haber verin.</source>
        <translation>The web phone seems connected, but it did not show the last calls that rang at this extension. Load the web phone again; if this goes on, tell your administrator.</translation>
    </message>
    <message>
        <source>Web telefonun gördüğü son çağrıları santral bu bilgisayara bildirmedi. Çağrılar web telefondan izleniyor; ayarların Olaylar sayfasında adresi deneyin.</source>
        <translation>The phone system did not tell this computer of the last calls that the web phone saw. Calls are followed from the web phone; try the address on the Events page of the settings.</translation>
    </message>
    <message>
        <source>Web telefon cevap vermiyor; düğmeleri çalışmaz. Birazdan açılmazsa yeniden yükleyin; görüşmedeyseniz yeniden yüklemek görüşmeyi keser.</source>
        <translation>The web phone does not respond; its buttons do not work. If it is not back soon, reload it; if you are in a call, reloading cuts it off.</translation>
    </message>
    <message>
        <source>Yeniden yükleyin.</source>
        <translation>Load it again.</translation>
    </message>
    <message>
        <source>Santralin olayları bu bilgisayarda bekleniyor.</source>
        <translation>The phone system’s events are awaited on this computer.</translation>
    </message>
    <message>
        <source>Çağrılar web telefondan izleniyor.</source>
        <translation>Calls are followed from the web phone.</translation>
    </message>
    <message>
        <source>Olaylar şirketin ağ geçidinden geliyor.</source>
        <translation>Events come from the company’s gateway.</translation>
    </message>
    <message>
        <source>Çağrı geçmişi santralden okunuyor.</source>
        <translation>The call history is read from the phone system.</translation>
    </message>
    <message>
        <source>Buradan başlatılan çağrılar izleniyor.</source>
        <translation>Calls placed from here are followed.</translation>
    </message>
    <message>
        <source>Bu bilgisayarda olay alınmıyor.</source>
        <translation>No events are received on this computer.</translation>
    </message>
    <message>
        <source>Çağrılar web telefondan izlenemiyor.</source>
        <translation>Calls cannot be followed from the web phone.</translation>
    </message>
    <message>
        <source>Şirketin ağ geçidine bağlı değil.</source>
        <translation>Not connected to the company’s gateway.</translation>
    </message>
    <message>
        <source>Çağrı geçmişi okunamıyor.</source>
        <translation>The call history cannot be read.</translation>
    </message>
    <message>
        <source>Buradan başlatılan çağrılar izlenmiyor.</source>
        <translation>Calls placed from here are not followed.</translation>
    </message>
    <message>
        <source>Santralin adresi bulunamadı. İnternet bağlantınızı ve API adresini kontrol edin.</source>
        <translation>The phone system’s address was not found. Check your internet connection and the API address.</translation>
    </message>
    <message>
        <source>Santral bağlantıyı kabul etmedi. Güvenlik duvarını ve API adresini kontrol edin.</source>
        <translation>The phone system did not accept the connection. Check the firewall and the API address.</translation>
    </message>
    <message>
        <source>Santral zamanında yanıt vermedi. Bağlantınızı kontrol edin.</source>
        <translation>The phone system did not reply in time. Check your connection.</translation>
    </message>
    <message>
        <source>Bağlantı yanıt tamamlanmadan koptu. Bağlantınızı kontrol edin.</source>
        <translation>The connection broke before the reply was complete. Check your connection.</translation>
    </message>
    <message>
        <source>Santralin güvenlik sertifikası doğrulanamadı. Bilgisayarın tarihini kontrol edin; şirket ağındaysanız ağ yöneticinize sorun.</source>
        <translation>The phone system’s security certificate could not be verified. Check the computer’s date; on a company network, ask your network administrator.</translation>
    </message>
    <message>
        <source>Vekil sunucu bağlantıyı kurmadı. Vekil sunucu ayarlarını ağ yöneticinize sorun.</source>
        <translation>The proxy did not make the connection. Ask your network administrator about the proxy settings.</translation>
    </message>
    <message>
        <source>Ağ, önce kendi giriş sayfasını açmanızı istiyor. Tarayıcınızda ağa giriş yapın.</source>
        <translation>The network wants you to open its own sign-in page first. Sign in to the network in your browser.</translation>
    </message>
    <message>
        <source>Santralde geçici bir arıza var. Birkaç dakika sonra yeniden deneyin.</source>
        <translation>The phone system has a temporary fault. Try again in a few minutes.</translation>
    </message>
    <message>
        <source>Dosya okunamadı. Yerinde olduğunu ve okuma izninizi kontrol edin.</source>
        <translation>The file could not be read. Check that it is still there and that you are allowed to read it.</translation>
    </message>
    <message>
        <source>Dosya çok büyük. Kişileri 20 MB’tan küçük dosyalara bölüp alın.</source>
        <translation>The file is too large. Split the contacts into files smaller than 20 MB and import those.</translation>
    </message>
    <message>
        <source>Dosyada adı ve numarası olan kişi bulunamadı. vCard (.vcf) ya da CSV olarak dışa aktarılmış bir dosya seçin.</source>
        <translation>No contact with a name and a number was found in the file. Choose a file that was exported as vCard (.vcf) or CSV.</translation>
    </message>
    <message>
        <source>Seçilen dosya açılamadı. Dosyayı ve okuma izninizi kontrol edin.</source>
        <translation>The chosen file could not be opened. Check the file and whether you may read it.</translation>
    </message>
    <message>
        <source>Dosya 10 MB’tan büyük. Daha küçük bir dosya seçin ya da bölün.</source>
        <translation>The file is larger than 10 MB. Choose a smaller one, or split it.</translation>
    </message>
    <message>
        <source>Bu tür dosya gönderilemez: faks için PDF, JPEG, PNG ya da TIFF, anons için WAV ya da MP3 seçin.</source>
        <translation>A file of this kind cannot be sent: choose PDF, JPEG, PNG or TIFF for a fax, WAV or MP3 for an announcement.</translation>
    </message>
    <message>
        <source>Bu çağrının ses kaydı yok. Yeni bittiyse birkaç dakika sonra yeniden deneyin.</source>
        <translation>This call has no recording. If it has only just ended, try again in a few minutes.</translation>
    </message>
    <message>
        <source>Ses kaydı santralden silinmiş. Bilgi için yöneticinize sorun.</source>
        <translation>The recording was deleted from the phone system. Ask your administrator about it.</translation>
    </message>
    <message>
        <source>Ses kaydına şu anda ulaşılamıyor. Biraz sonra yeniden deneyin.</source>
        <translation>The recording is not available at the moment. Try again in a while.</translation>
    </message>
    <message>
        <source>Santral ses kaydı yerine başka bir dosya gönderdi. Yeniden deneyin.</source>
        <translation>The phone system sent another file instead of the recording. Try again.</translation>
    </message>
    <message>
        <source>Ses kaydı eksik geldi. Kaydı yeniden açın.</source>
        <translation>The recording arrived incomplete. Open the recording again.</translation>
    </message>
    <message>
        <source>Ses kaydı çalınamayacak kadar büyük. Kaydı OİM’den dinleyin.</source>
        <translation>The recording is too large to play. Listen to it in OİM.</translation>
    </message>
    <message>
        <source>Ses kaydının adresi santralinize ait olmadığı için açılmadı. Yöneticinize haber verin.</source>
        <translation>The recording was not opened, because its address does not belong to your phone system. Tell your administrator.</translation>
    </message>
    <message>
        <source>Ses kaydından vazgeçildi. Dinlemek için yeniden açın.</source>
        <translation>The recording was cancelled. Open it again to listen.</translation>
    </message>
    <message>
        <source>Aramak için bir numara yazın.</source>
        <translation>Enter a number to call.</translation>
    </message>
    <message>
        <source>Numarada harf var. Yalnızca rakamları yazın.</source>
        <translation>The number has letters in it. Enter digits only.</translation>
    </message>
    <message>
        <source>Yıldız ve kare kodları santral ayarlarını değiştirir; buradan aranmaz. Kodu web telefondan çevirin.</source>
        <translation>Star and hash codes change the phone system’s settings and are not called from here. Dial the code on the web phone.</translation>
    </message>
    <message>
        <source>Numara eksik görünüyor. Alan koduyla birlikte yazın.</source>
        <translation>The number looks incomplete. Enter it with its area code.</translation>
    </message>
    <message>
        <source>Numara fazla uzun. Fazladan rakamları silin.</source>
        <translation>The number is too long. Delete the extra digits.</translation>
    </message>
    <message>
        <source>Bu bir telefon numarası değil. Numarayı kontrol edin.</source>
        <translation>This is not a phone number. Check the number.</translation>
    </message>
    <message>
        <source>Bu, başka bir ülkenin içinde geçerli bir numara. Ülke koduyla (+) birlikte yazın.</source>
        <translation>This number is only good within another country. Write it with its country code (+).</translation>
    </message>
    <message>
        <source>Çağrı defterini programın daha yeni bir sürümü yazmış. Programı güncelleyin.</source>
        <translation>The call journal was written by a newer version of the program. Update the program.</translation>
    </message>
    <message>
        <source>Çağrı defteri okunamıyor ya da yazılamıyor.</source>
        <translation>The call journal cannot be read or written.</translation>
    </message>
    <message>
        <source>Ses kaydı bu bilgisayara yazılamadı.</source>
        <translation>The recording could not be written to this computer.</translation>
    </message>
    <message>
        <source>Olayları dinlemek için boş kapı bulunamadı. Ayarlarda başka bir kapı seçin.</source>
        <translation>No free port was found to receive events on. Choose another port in the settings.</translation>
    </message>
    <message>
        <source>Olay alıcısı başlatılamadı. Programı kapatıp yeniden açın.</source>
        <translation>The receiver of events could not be started. Close the program and open it again.</translation>
    </message>
    <message>
        <source>Geri alma ve sonuç dosyaları tablonun yanına yazılamadı; bunlar olmadan santrale bir şey gönderilmez.</source>
        <translation>The files for undoing and for results could not be written beside the table; without them nothing is sent to the PBX.</translation>
    </message>
    <message>
        <source>Çağrılar dosyaya yazılamadı; dosyadan geriye bir şey kalmadı.</source>
        <translation>The calls could not be written to a file; nothing of the file was left behind.</translation>
    </message>
    <message>
        <source>Yeni sürüm bu bilgisayara yazılamadı ya da başlatılamadı.</source>
        <translation>The new version could not be written to this computer, or could not be started.</translation>
    </message>
    <message>
        <source>Ayarlar kaydedilemedi.</source>
        <translation>The settings could not be saved.</translation>
    </message>
    <message>
        <source>İşletim sisteminin anahtar deposu yanıt vermedi. Deponun kilidini açıp yeniden deneyin.</source>
        <translation>The operating system’s key store did not reply. Unlock it and try again.</translation>
    </message>
    <message>
        <source>İşletim sisteminin anahtar deposu kullanılamadı. Depo kilitliyse açın, sonra yeniden deneyin.</source>
        <translation>The operating system’s key store could not be used. If it is locked, unlock it, then try again.</translation>
    </message>
    <message>
        <source>Dosya okunamadı. Başka bir programda açıksa kapatın.</source>
        <translation>The file could not be read. Close it if another program has it open.</translation>
    </message>
    <message>
        <source>Dosya çok büyük. Daha küçük dosyalara bölün.</source>
        <translation>The file is too large. Split it into smaller ones.</translation>
    </message>
    <message>
        <source>Dosyada işe yarar bir satır yok. İlk satırda alanların adları olmalı; boş şablonu kullanabilirsiniz.</source>
        <translation>The file has no line that could be used. Its first line must name the fields; you can use the empty template.</translation>
    </message>
    <message>
        <source>Yeni sürüm yayımlandığı adreste bulunamadı.</source>
        <translation>The new version was not found where it was published.</translation>
    </message>
    <message>
        <source>İndirilen dosya, duyurulan dosya değil; silindi.</source>
        <translation>The file that came is not the one that was announced; it was deleted.</translation>
    </message>
    <message>
        <source>İndirilen dosyayı bizim yayıncımız imzalamamış; silindi.</source>
        <translation>The file that came is not signed by our publisher; it was deleted.</translation>
    </message>
    <message>
        <source>İndirme durduruldu.</source>
        <translation>The download was stopped.</translation>
    </message>
    <message>
        <source>Bu sürümle çalışmayı sürdürebilirsiniz.</source>
        <translation>You can go on working with this version.</translation>
    </message>
    <message>
        <source>Disk dolu. Yer açın; program sonra kendiliğinden sürdürür.</source>
        <translation>The disk is full. Make room; the program then goes on by itself.</translation>
    </message>
    <message>
        <source>Dosyayı şu anda başka bir program kullanıyor. Birazdan yeniden deneyin.</source>
        <translation>Another program is using the file right now. Try again in a moment.</translation>
    </message>
    <message>
        <source>Klasöre yazma izniniz olduğunu kontrol edin.</source>
        <translation>Check that you are allowed to write to the folder.</translation>
    </message>
    <message>
        <source>Diskte yer olduğunu ve klasöre yazılabildiğini kontrol edin.</source>
        <translation>Check that the disk has room and that the folder can be written to.</translation>
    </message>
</context>
</TS>
