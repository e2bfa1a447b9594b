import catalog.models.columns
import catalog.models.watch
import catalog.values.identifiers.references
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('auth', '__first__'),
        ('catalog', '0002_the_whole_archive'),
    ]

    operations = [
        migrations.CreateModel(
            name='Description',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', catalog.models.columns.CleanLine(blank=True, default='')),
                ('text', models.TextField()),
                ('digest', models.CharField(max_length=64)),
                ('note', catalog.models.columns.CleanText(blank=True, default='')),
                ('state', models.CharField(choices=[('open', 'open'), ('parked', 'parked'), ('accepted', 'accepted'), ('set aside', 'set aside')], default='open', max_length=24)),
                ('answers', models.JSONField(default=dict)),
                ('version', models.PositiveIntegerField(default=0)),
                ('facts', models.JSONField(default=dict)),
                ('went', models.CharField(blank=True, choices=[('', 'not stated'), ('new', 'new'), ('is', 'is'), ('part of', 'part of'), ('possibly', 'possibly')], default='', max_length=24, verbose_name='where it went')),
                ('revision', models.PositiveIntegerField(null=True)),
                ('by_name', catalog.models.columns.CleanLine(blank=True, default='')),
                ('decided_by', catalog.models.columns.CleanLine(blank=True, default='')),
                ('created', models.DateTimeField(auto_now_add=True)),
                ('changed', models.DateTimeField(auto_now=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('item', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='descriptions', to='catalog.item')),
                ('row', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='description', to='catalog.batchrow')),
                ('source', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='catalog.source')),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['digest'], name='description_digest'), models.Index(fields=['state', '-id'], name='description_state')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['open', 'parked', 'accepted', 'set aside'])), name='description_state_known'), models.CheckConstraint(condition=models.Q(('went__in', ['', 'new', 'is', 'part of', 'possibly'])), name='description_went_known'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'accepted'), _negated=True), models.Q(('went', ''), _negated=True), _connector='OR'), name='description_accepted_says_how')],
            },
        ),
        migrations.CreateModel(
            name='Enquiry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(default=catalog.values.identifiers.references.mint_reference, editable=False, max_length=16, unique=True)),
                ('edition', models.PositiveIntegerField(editable=False)),
                ('name', catalog.models.columns.CleanLine(blank=True, default='', editable=False)),
                ('email', catalog.models.columns.CleanLine(blank=True, default='', editable=False, verbose_name='e-mail')),
                ('language', models.CharField(default='en', editable=False, max_length=8)),
                ('received', models.DateTimeField(auto_now_add=True)),
                ('changed', models.DateTimeField(auto_now=True)),
                ('erased', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='personal data erased')),
                ('form_key', models.CharField(editable=False, max_length=64, unique=True)),
                ('kind', models.CharField(choices=[('question', 'question'), ('correction', 'correction'), ('ownership', 'ownership'), ('loss', 'loss'), ('takedown', 'takedown')], default='question', max_length=24)),
                ('standing', models.CharField(blank=True, choices=[('', 'not stated'), ('owner', 'owner'), ('heir', 'heir'), ('representative', 'representative'), ('institution', 'institution'), ('other', 'other')], default='', max_length=24)),
                ('acting_for', catalog.models.columns.CleanLine(blank=True, default='', editable=False, verbose_name='on whose behalf')),
                ('contact', catalog.models.columns.CleanText(blank=True, default='', editable=False, verbose_name='how else to be reached')),
                ('statement', models.TextField(editable=False)),
                ('evidence', models.TextField(blank=True, default='', editable=False, verbose_name='what supports it')),
                ('state', models.CharField(choices=[('received', 'received'), ('acknowledged', 'acknowledged'), ('being looked into', 'being looked into'), ('waiting for the asker', 'waiting for the asker'), ('answered', 'answered'), ('upheld', 'upheld'), ('not upheld', 'not upheld'), ('withdrawn by asker', 'withdrawn by asker'), ('referred', 'referred')], default='received', max_length=24)),
                ('due', models.DateField(blank=True, null=True, verbose_name='wants an answer by')),
                ('shown', models.DateField(blank=True, editable=False, null=True, verbose_name='shown as open since')),
                ('assigned_to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entity', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='enquiries', to='catalog.entity')),
            ],
            options={
                'verbose_name_plural': 'questions and claims',
                'ordering': ['-id'],
                'permissions': [('handle_enquiry', 'Can take questions and claims in hand, ask back and take notes'), ('decide_enquiry', 'Can answer questions and decide on claims'), ('see_enquirer', 'Can see who asks or claims'), ('show_claim', 'Can have a record’s page say that a claim is open'), ('erase_enquirer', 'Can erase an asker’s personal data')],
                'indexes': [models.Index(fields=['state', 'due'], name='enquiry_by_state'), models.Index(condition=models.Q(('shown__isnull', False)), fields=['entity'], name='enquiry_shown')],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['question', 'correction', 'ownership', 'loss', 'takedown'])), name='enquiry_kind_known'), models.CheckConstraint(condition=models.Q(('standing__in', ['', 'owner', 'heir', 'representative', 'institution', 'other'])), name='enquiry_standing_known'), models.CheckConstraint(condition=models.Q(('state__in', ['received', 'acknowledged', 'being looked into', 'waiting for the asker', 'answered', 'upheld', 'not upheld', 'withdrawn by asker', 'referred'])), name='enquiry_state_known'), models.CheckConstraint(condition=models.Q(('shown__isnull', True), ('kind__in', ('ownership', 'loss')), _connector='OR'), name='enquiry_shown_is_a_claim')],
            },
        ),
        migrations.CreateModel(
            name='EnquiryStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(max_length=24)),
                ('by_name', catalog.models.columns.CleanLine(blank=True, default='')),
                ('time', models.DateTimeField(auto_now_add=True)),
                ('note', catalog.models.columns.CleanText(blank=True, default='')),
                ('step', models.CharField(choices=[('state', 'state'), ('note', 'note'), ('assignment', 'assignment'), ('answer', 'answer'), ('deadline', 'deadline'), ('shown', 'shown'), ('hidden', 'hidden'), ('erasure', 'erasure')], default='state', max_length=24)),
                ('told', catalog.models.columns.CleanText(blank=True, default='', verbose_name='what the asker was told')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('enquiry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='catalog.enquiry')),
            ],
            options={
                'ordering': ['id'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('step__in', ['state', 'note', 'assignment', 'answer', 'deadline', 'shown', 'hidden', 'erasure'])), name='enquiry_step_step_known')],
            },
        ),
        migrations.CreateModel(
            name='OpenQuestions',
            fields=[
                ('entity', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='catalog.entity')),
                ('asked', models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name='Tiding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('edition', 'edition'), ('withdrawn', 'withdrawn'), ('merged', 'merged'), ('redacted', 'redacted'), ('flag', 'flag'), ('loss', 'loss'), ('search', 'search')], default='edition', max_length=24)),
                ('mark', models.CharField(max_length=160)),
                ('time', models.DateTimeField()),
                ('detail', models.JSONField(default=dict)),
                ('entity', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tidings', to='catalog.entity')),
            ],
            options={
                'ordering': ['id'],
                'indexes': [models.Index(fields=['entity', 'time'], name='tiding_by_time')],
                'constraints': [models.UniqueConstraint(fields=('entity', 'mark'), name='tiding_unique'), models.CheckConstraint(condition=models.Q(('kind__in', ['edition', 'withdrawn', 'merged', 'redacted', 'flag', 'loss', 'search'])), name='tiding_kind_known')],
            },
        ),
        migrations.CreateModel(
            name='TidingHead',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('n', models.PositiveBigIntegerField(default=0)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='tiding_head_is_one')],
            },
        ),
        migrations.CreateModel(
            name='Watcher',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', catalog.models.columns.CleanLine(blank=True, default='', editable=False, verbose_name='e-mail')),
                ('language', models.CharField(default='en', editable=False, max_length=8)),
                ('seed', models.CharField(default=catalog.models.watch._seed, editable=False, max_length=32)),
                ('key', models.CharField(editable=False, max_length=64, unique=True)),
                ('feed_seed', models.CharField(blank=True, default='', editable=False, max_length=32)),
                ('feed_key', models.CharField(blank=True, default='', editable=False, max_length=64)),
                ('letters', models.BooleanField(default=True, verbose_name='letters are wished for')),
                ('told_until', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('written', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='last letter')),
                ('created', models.DateTimeField(auto_now_add=True)),
                ('member', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='watcher', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('email', ''), _negated=True), fields=('email',), name='watcher_email_unique'), models.UniqueConstraint(condition=models.Q(('feed_key', ''), _negated=True), fields=('feed_key',), name='watcher_feed_unique'), models.CheckConstraint(condition=models.Q(models.Q(('email', ''), ('member__isnull', False)), models.Q(models.Q(('email', ''), _negated=True), ('member__isnull', True)), _connector='OR'), name='watcher_is_one_or_other')],
            },
        ),
        migrations.CreateModel(
            name='Watch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seed', models.CharField(default=catalog.models.watch._seed, editable=False, max_length=32)),
                ('key', models.CharField(editable=False, max_length=64, unique=True)),
                ('requested', models.DateTimeField(auto_now_add=True)),
                ('confirmed', models.DateTimeField(blank=True, null=True)),
                ('entity', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='watches', to='catalog.entity')),
                ('watcher', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='watches', to='catalog.watcher')),
            ],
            options={
                'verbose_name_plural': 'watches',
                'constraints': [models.UniqueConstraint(fields=('watcher', 'entity'), name='watch_unique')],
            },
        ),
        migrations.RemoveConstraint(
            model_name='batch',
            name='batch_task_known',
        ),
        migrations.RemoveConstraint(
            model_name='batchrow',
            name='batch_row_state_known',
        ),
        migrations.AlterField(
            model_name='batch',
            name='task',
            field=models.CharField(choices=[('edit', 'edit'), ('import', 'import'), ('lots', 'lots')], default='edit', max_length=24),
        ),
        migrations.AlterField(
            model_name='batchrow',
            name='state',
            field=models.CharField(choices=[('waiting', 'waiting'), ('new', 'new'), ('changed', 'changed'), ('held', 'held'), ('unchanged', 'unchanged'), ('refused', 'refused'), ('done', 'done'), ('undone', 'undone'), ('left', 'left')], default='waiting', max_length=24),
        ),
        migrations.AddConstraint(
            model_name='batch',
            constraint=models.CheckConstraint(condition=models.Q(('task__in', ['edit', 'import', 'lots'])), name='batch_task_known'),
        ),
        migrations.AddConstraint(
            model_name='batchrow',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['waiting', 'new', 'changed', 'held', 'unchanged', 'refused', 'done', 'undone', 'left'])), name='batch_row_state_known'),
        ),
    ]
