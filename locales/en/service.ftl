# The service and its storage: starting, stopping, and what can be wrong with the store

service-storage-corrupt = The database file is damaged: { $path }. Restore it from a backup, or move it away and start again (a new, empty one is made). It was not changed
service-storage-damaged = A part of the database file is damaged: { $path }. Only the conversations that stand there cannot be used, nobody else is concerned. chuangping check-store tells more; then put a backup in its place
service-storage-foreign = { $path } is another program's database. Choose another place with CHUANGPING_STORE=sqlite:///PATH. It was not changed
service-storage-newer = { $path } was written by a newer version (schema { $found }; this program knows up to { $known }). Update this program, or choose another place with CHUANGPING_STORE. It was not changed
service-storage-busy = Another program holds the database: { $path }. Try again soon, or stop that program
service-storage-full = The disk is full, conversations cannot be kept: { $path }. Make room
service-storage-missing = The database file is gone: { $path }. Put it back, and the service goes on by itself; if it is not wanted any more, restart (a new, empty one is made)
service-storage-read-only = The database file cannot be written to: { $path } (the disk or the file is read-only). Make it writable
service-storage-no-wal = The file system of { $path } does not support SQLite's write-ahead log (a network drive?). Choose a local disk with CHUANGPING_STORE=sqlite:///PATH
service-database-away = The database { $where } cannot be reached: { $reason }. Check that PostgreSQL runs, and the address and password; once it is back, a service that runs goes on by itself
service-database-busy = The database { $where } is too busy and did not answer in time. Try again shortly, or look at what holds it up
service-database-full = The disk of the database { $where } is full, conversations cannot be kept. Make room
service-database-read-only = The database { $where } can be read but not written to (a standby, most likely). Give the main server's address, or add ?target_session_attrs=read-write to it
service-database-forbidden = The database { $where } may not be used. Allow this user to make and use a schema named chuangping in it
service-database-foreign = The database { $where } holds another program's schema named chuangping. Choose another database. It was not changed
service-database-newer = The database { $where } was written by a newer version (schema { $found }, this program knows { $known }) that does not work beside this one. Update the program. It was not changed
service-database-unusable = The database { $where } cannot be used: { $reason }. Check that CHUANGPING_STORE names this program's database
service-database-address = The database's address { $where } cannot be read. CHUANGPING_STORE should be postgresql://USER:PASSWORD@HOST:PORT/DATABASE
service-database-library = PostgreSQL needs its library: pip install "chuangping[postgresql]"
service-store-key-missing = The conversations in { $where } are encrypted (key { $key }), but no key is set. Set CHUANGPING_STORE_KEY to that key. Nothing was changed
service-store-key-wrong = The conversations in { $where } are encrypted with another key ({ $key }), which CHUANGPING_STORE_KEY does not have. Add it; several keys are separated by commas, the newest first. Nothing was changed
service-store-key-older = Some of { $where } is still encrypted with an older key ({ $key }), which CHUANGPING_STORE_KEY does not have. Add it after the new one, with a comma between; it can go once chuangping rekey has run. Nothing was changed
service-store-key-turning = { $where } is being turned from one key to the next, conversations cannot be kept just now. Let only one chuangping rekey run
service-tracing-library = The environment (OTEL_…) asks for traces, which need a library: pip install "chuangping[opentelemetry]"; to do without, set OTEL_SDK_DISABLED=true
service-storage-unusable = The database file { $path } cannot be used: { $reason }. Check path and permissions, or choose another place with CHUANGPING_STORE=sqlite:///PATH
service-telegram-earlier = An earlier update of the same chat ({ $update }) is not stored yet; it comes again first
service-conversation-overtaken = This conversation is being changed elsewhere all the time; this answer was not kept. Please try again
service-conversation-damaged = The part of the file that holds this conversation is damaged, it can be neither read nor written; nobody else's is concerned

service-listening = Chuangping is ready: { $address } (Ctrl+C stops it)
service-store = Conversations are kept here: { $place }
service-stopped = Stopped; all conversations are kept.
service-host-unknown = Cannot listen on { $host }: this machine has no such address. Check CHUANGPING_HOST or --host, for example 127.0.0.1
service-port-taken = Port { $port } is in use. Choose another one, such as chuangping serve --port { $other }, or stop the program that uses it
service-port-forbidden = Not allowed to listen on port { $port }. Choose one above 1024, such as chuangping serve --port 8000
service-port-unusable = Cannot listen on port { $port }: { $reason }
service-sockets-many = systemd handed over { $count } sockets, of which one can be used. Leave one line ListenStream in the .socket unit
service-socket-unfit = What systemd handed over is not a TCP port that listens. Check the .socket unit, for example ListenStream=127.0.0.1:8000
service-option-host = address to listen on (default 127.0.0.1)
service-option-port = port to listen on (default 8000)
service-option-workers = how many processes serve together (default 1; use PostgreSQL for more)
service-option-check = only check the settings and list them
