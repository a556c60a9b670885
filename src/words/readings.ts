/**
 * How Koreans read the last words of names, as `word:reading`, in alphabetical order. Only the last syllable of a reading counts, since it chooses the particle.
 * Digits, single letters and abbreviations that are spelled out (PMML, GPU, js) need no entry; one that is read as a word (MOJO, JSON) does.
 */
const table = `
ability:어빌리티 accelerate:액셀러레이트 accelerator:액셀러레이터 access:액세스 account:어카운트 accounts:어카운츠 accuracy:애큐러시
aciwebservice:에이시아이웹서비스 action:액션 actions:액션스 adapter:어댑터 addon:애드온 adla:에이디엘에이 advisor:어드바이저 aeq:에이이큐
agent:에이전트 agents:에이전츠 ai:에이아이 aiplatform:에이아이플랫폼 airflow:에어플로 akswebservice:에이케이에스웹서비스 alexnet:알렉스넷
algorithm:알고리즘 algorithms:알고리즘스 alpha:알파 amazon:아마존 ambarella:암바렐라 amlcompute:에이엠엘컴퓨트 ampere:암페어
anaconda:아나콘다 analysis:애널리시스 analytics:애널리틱스 analyzer:애널라이저 android:안드로이드 annoy:어노이 anyscale:애니스케일
aoti:에이오티아이 aotinductor:에이오티인덕터 apache:아파치 api:에이피아이 apis:에이피아이스 app:앱 apple:애플 application:애플리케이션
applications:애플리케이션스 apps:앱스 arc:아크 architecture:아키텍처 archive:아카이브 archiver:아카이버 arduino:아두이노 argo:아르고 arm:암
array:어레이 arrow:애로 artifact:아티팩트 artifacts:아티팩츠 ascend:어센드 assistant:어시스턴트 astore:에이스토어 async:에이싱크 aten:에이텐
athena:아테나 atlas:아틀라스 attention:어텐션 aura:오라 aurelius:아우렐리우스 auto:오토 autoencoder:오토인코더 autogluon:오토글루온
autokeras:오토케라스 automl:오토엠엘 autopilot:오토파일럿 autosklearn:오토에스케이런 awq:에이더블유큐 aws:에이더블유에스 azure:애저
azureml:애저엠엘
babel:바벨 backend:백엔드 backends:백엔즈 backup:백업 barracuda:바라쿠다 base:베이스 baseten:베이스텐 basic:베이식 batch:배치 beam:빔
bedrock:베드록 benchmark:벤치마크 bento:벤토 bentocloud:벤토클라우드 bentoml:벤토엠엘 bert:버트 beta:베타 bigdl:빅디엘 bigquery:빅쿼리
bin:빈 binaries:바이너리스 binary:바이너리 binding:바인딩 bindings:바인딩스 bit:비트 bitsandbytes:비츠앤드바이츠 blazor:블레이저 blob:블롭
block:블록 blocks:블록스 bloomberg:블룸버그 board:보드 book:북 books:북스 boost:부스트 booster:부스터 boosting:부스팅 bot:봇 box:박스
brain:브레인 branch:브랜치 bricks:브릭스 bridge:브리지 broadcom:브로드컴 browser:브라우저 browsers:브라우저스 buffer:버퍼 buffers:버퍼스
build:빌드 builder:빌더 bundle:번들 bus:버스 business:비즈니스 butcher:부처 bytecode:바이트코드
c#:시샤프 c++:시플러스플러스 cadence:케이던스 caffe:카페 caffe2:카페투 caffemodel:카페모델 canvas:캔버스 caret:캐럿 cassandra:카산드라
catalog:카탈로그 catboost:캣부스트 center:센터 centre:센터 cerebras:세레브라스 cgen:시젠 chain:체인 chainer:체이너 channel:채널 chart:차트
check:체크 checkpoint:체크포인트 checkpoints:체크포인츠 chip:칩 chrome:크롬 class:클래스 classic:클래식 classification:클래시피케이션
classifier:클래시파이어 cli:시엘아이 clickhouse:클릭하우스 client:클라이언트 clojure:클로저 cloud:클라우드 cloudpickle:클라우드피클
cluster:클러스터 clusters:클러스터스 cntk:시엔티케이 code:코드 codegen:코드젠 codespaces:코드스페이시스 cognitive:코그니티브 colab:코랩
collection:컬렉션 collections:컬렉션스 comet:코멧 command:커맨드 common:커먼 community:커뮤니티 compact:컴팩트 compile:컴파일
compiler:컴파일러 compilers:컴파일러스 component:컴포넌트 components:컴포넌츠 compose:컴포즈 composer:컴포저 compressor:컴프레서
computation:컴퓨테이션 compute:컴퓨트 computer:컴퓨터 computers:컴퓨터스 computing:컴퓨팅 conda:콘다 config:컨피그
configuration:컨피규레이션 connect:커넥트 connector:커넥터 connectors:커넥터스 console:콘솔 container:컨테이너 containers:컨테이너스
control:컨트롤 controller:컨트롤러 conversion:컨버전 convert:컨버트 converter:컨버터 converters:컨버터스 copilot:코파일럿 coral:코랄
core:코어 coreml:코어엠엘 coremltools:코어엠엘툴스 cortex:코텍스 coxph:콕스피에이치 cpu:시피유 cran:크랜 create:크리에이트
creator:크리에이터 cube:큐브 cuda:쿠다 cuml:큐엠엘 custom:커스텀 cypher:사이퍼
darknet:다크넷 dart:다트 dashboard:대시보드 dask:다스크 data:데이터 database:데이터베이스 databases:데이터베이시스 databend:데이터벤드
databricks:데이터브릭스 dataflow:데이터플로 dataframe:데이터프레임 dataiku:데이터이쿠 datalab:데이터랩 dataproc:데이터프록
datarobot:데이터로봇 dataset:데이터셋 datasets:데이터셋스 datastore:데이터스토어 debian:데비안 decision:디시전 deepsparse:딥스파스
deepspeed:딥스피드 definition:데피니션 delegate:델리게이트 delegates:델리게이츠 delta:델타 demand:디맨드 deploy:디플로이 deployer:디플로이어
deployment:디플로이먼트 deployments:디플로이먼츠 descriptor:디스크립터 design:디자인 designer:디자이너 desktop:데스크톱 detection:디텍션
detector:디텍터 dev:데브 developer:디벨로퍼 development:디벨롭먼트 device:디바이스 devices:디바이시스 dict:딕트 diffusers:디퓨저스 dill:딜
directml:다이렉트엠엘 directory:디렉터리 directx:다이렉트엑스 distribution:디스트리뷰션 django:장고 dlib:디립 docker:도커
dockerfile:도커파일 document:도큐먼트 domino:도미노 dotnet:닷넷 download:다운로드 downloader:다운로더 draft:드래프트 driver:드라이버
driverless:드라이버리스 drivers:드라이버스 duckdb:덕디비
edge:에지 edgetpu:에지티피유 edition:에디션 editor:에디터 elegy:엘레지 elixir:엘릭서 elyra:엘라이라 embedded:임베디드 emr:이엠알
enclave:인클레이브 encoder:인코더 endpoint:엔드포인트 endpoints:엔드포인츠 engine:엔진 engines:엔진스 ensemble:앙상블 ensembles:앙상블스
enterprise:엔터프라이즈 entity:엔티티 environment:인바이런먼트 environments:인바이런먼츠 ep:이피 equinox:에퀴녹스 esp32:이에스피삼십이
estimator:에스티메이터 estimators:에스티메이터스 ethos:에토스 evaluator:이밸류에이터 event:이벤트 exasol:엑사솔 excel:엑셀
exchange:익스체인지 executable:익스큐터블 executor:익스큐터 executorch:엑스큐토치 exllama:엑스라마 experiment:익스페리먼트
experimentation:익스페리멘테이션 experiments:익스페리먼츠 explorer:익스플로러 export:익스포트 exporter:익스포터 express:익스프레스
extension:익스텐션 extensions:익스텐션스 external:익스터널
f#:에프샤프 fabric:패브릭 face:페이스 factory:팩토리 family:패밀리 fargate:파게이트 fastai:패스트에이아이 fastapi:패스트에이피아이
feast:피스트 feather:페더 feature:피처 features:피처스 federated:페더레이티드 fil:에프아이엘 file:파일 files:파일스 filter:필터
firebase:파이어베이스 firefox:파이어폭스 firmware:펌웨어 flaml:플래멀 flan:플랜 flash:플래시 flask:플라스크 flatbuffer:플랫버퍼
flatbuffers:플랫버퍼스 flavor:플레이버 flax:플랙스 fleet:플리트 flink:플링크 float:플로트 flow:플로 flutter:플러터 flux:플럭스
forecast:포캐스트 forest:포레스트 forests:포레스츠 format:포맷 formats:포맷스 fortran:포트란 foundation:파운데이션 foundry:파운드리
fpga:에프피지에이 frame:프레임 framework:프레임워크 frameworks:프레임웍스 free:프리 frontend:프런트엔드 function:펑션 functions:펑션스
fusion:퓨전
gateway:게이트웨이 gaudi:가우디 gbdt:지비디티 gemini:제미나이 gemma:젬마 general:제너럴 generation:제너레이션 generative:제너레이티브
generator:제너레이터 genmodel:젠모델 gensim:젠심 ggjt:지지제이티 ggmf:지지엠에프 ggml:지지엠엘 gguf:지지유에프 git:깃 github:깃허브
gitlab:깃랩 glm:지엘엠 glmnet:지엘엠넷 glrm:지엘알엠 gluon:글루온 go:고 godot:고도 google:구글 gpt:지피티 gptq:지피티큐 gpu:지피유
gradio:그라디오 grafeo:그라페오 graph:그래프 graphcore:그래프코어 graphdef:그래프데프 graphics:그래픽스 graphs:그래프스
greengrass:그린그래스 greenplum:그린플럼 grid:그리드 groq:그록 group:그룹 grpc:지알피시 guide:가이드
h2o-3:에이치투오쓰리 h2o.ai:에이치투오에이아이 habana:하바나 hadoop:하둡 hadrian:하드리안 haiku:하이쿠 hailo:헤일로 hana:하나 handler:핸들러
hardware:하드웨어 haskell:해스켈 haystack:헤이스택 hdf:에이치디에프 hdinsight:에이치디인사이트 hexagon:헥사곤 hive:하이브 horovod:호로보드
host:호스트 hosting:호스팅 html:에이치티엠엘 hub:허브 hubs:허브스 huggingface:허깅페이스 hummingbird:허밍버드
iceberg:아이스버그 ide:아이디이 image:이미지 images:이미지스 import:임포트 importer:임포터 index:인덱스 inductor:인덕터 inference:인퍼런스
inferenceservice:인퍼런스서비스 inferentia:인퍼런시아 infrastructure:인프라스트럭처 ingest:인제스트 input:인풋 insight:인사이트
insights:인사이츠 inspector:인스펙터 instance:인스턴스 instances:인스턴시스 int:인트 integer:인티저 intel:인텔 intelligence:인텔리전스
interchange:인터체인지 interface:인터페이스 interpreter:인터프리터 io:아이오 ios:아이오에스 iot:아이오티 ipad:아이패드 iphone:아이폰
ipynb:아이피와이엔비 ir:아이알 iree:아이리 iris:아이리스 iserver:아이서버 isolation:아이설레이션 iteration:이터레이션
jar:자르 java:자바 javascript:자바스크립트 jax:잭스 jetpack:제트팩 jetson:젯슨 jit:지트 job:잡 joblib:잡립 jobs:잡스 json:제이슨
julia:줄리아 jupyter:주피터 jupyterhub:주피터허브 jupyterlab:주피터랩
k3s:케이스리에스 k8s:케이에이츠 kafka:카프카 kaggle:캐글 kaldi:칼디 katib:카티브 keras:케라스 keras-3:케라스쓰리 keras2:케라스투 keras3:케라스쓰리 kernel:커널
kernels:커널스 kernlab:컨랩 key:키 kfserving:케이에프서빙 kit:키트 kmeans:케이민스 knative:케이네이티브 knet:케이넷 knime:나임
knowledge:날리지 kotlin:코틀린 kserve:케이서브 kubectl:쿠브시티엘 kubeflow:쿠브플로 kuberay:쿠브레이 kubernetes:쿠버네티스
lab:랩 labs:랩스 lake:레이크 lakehouse:레이크하우스 lambda:람다 langchain:랭체인 language:랭귀지 languages:랭귀지스 lasagne:라자냐
launcher:런처 layer:레이어 layers:레이어스 leap:립 learn:런 learner:러너 learning:러닝 lib:립 libcoral:립코랄 libedgetpu:립에지티피유
libraries:라이브러리스 library:라이브러리 libsvm:립에스브이엠 libtorch:립토치 light:라이트 lightgbm:라이트지비엠 lightning:라이트닝
lime:라임 line:라인 linen:리넨 link:링크 linux:리눅스 list:리스트 lite:라이트 litert:라이트알티 litertjs:라이트알티제이에스
litertlm:라이트알티엘엠 llama:라마 llama.cpp:라마시피피 llamacpp:라마시피피 llamafile:라마파일 llm:엘엘엠 llvm:엘엘브이엠
lmdeploy:엘엠디플로이 loader:로더 local:로컬 localization:로컬라이제이션 log:로그 logs:로그스 lora:로라 lua:루아 ludwig:루트비히 luis:루이스
lux:럭스 luz:루즈
mac:맥 machine:머신 machines:머신스 macos:맥오에스 madlib:매드립 mahout:머하웃 maker:메이커 manage:매니지 managed:매니지드
management:매니지먼트 manager:매니저 map:맵 mapper:매퍼 mar:엠에이알 markdown:마크다운 market:마켓 marketplace:마켓플레이스 mart:마트
matlab:매트랩 matrix:매트릭스 maui:마우이 maven:메이븐 mediapipe:미디어파이프 mediatek:미디어텍 megengine:메그엔진 memory:메모리 mesh:메시
message:메시지 meta:메타 metaflow:메타플로 metagraph:메타그래프 metal:메탈 micro:마이크로 microcontroller:마이크로컨트롤러
microcontrollers:마이크로컨트롤러스 micropython:마이크로파이썬 microservice:마이크로서비스 microsoft:마이크로소프트 migraphx:미그래프엑스
milvus:밀버스 mindir:마인드아이알 mindspore:마인드스포어 minikube:미니쿠베 mistral:미스트랄 mixtral:믹스트랄 mleap:엠립 mlflow:엠엘플로
mlir:엠엘아이알 mlj:엠엘제이 mllib:엠엘립 mlmodel:엠엘모델 mlnet:엠엘닷넷 mlpack:엠엘팩 mlpackage:엠엘패키지 mlprogram:엠엘프로그램
mlr3:엠엘알스리 mlserver:엠엘서버 mlx:엠엘엑스 mmconvert:엠엠컨버트 mnn:엠엔엔 mo:엠오 mobile:모바일 mobilenet:모바일넷 mode:모드 model:모델
modelarts:모델아츠 modeldb:모델디비 modeler:모델러 modeling:모델링 modelmesh:모델메시 models:모델스 modelserver:모델서버
modelserving:모델서빙 modin:모딘 module:모듈 modules:모듈스 mojo:모조 mongodb:몽고디비 monitor:모니터 monitoring:모니터링 mosaic:모자이크
movidius:모비디우스 multi:멀티 mxnet:엠엑스넷 mysql:마이에스큐엘
nano:나노 native:네이티브 ncnn:엔시엔엔 neo:네오 neo4j:네오포제이 neon:네온 neptune:넵튠 net:닷넷 netezza:네티자 netron:네트론
network:네트워크 networks:네트웍스 neuron:뉴런 neuronx:뉴런엑스 next:넥스트 nim:님 nnapi:엔엔에이피아이 nnef:엔엔이에프 nni:엔엔아이
node:노드 node.js:노드제이에스 nodejs:노드제이에스 nomad:노매드 notation:노테이션 notebook:노트북 notebooks:노트북스 npu:엔피유
nuclio:뉴클리오 nuget:누겟 numpy:넘파이 nvidia:엔비디아 nvinfer:엔브이인퍼 nvonnxparser:엔브이오엔엔엑스파서 nyoka:니오카
objc:오브젝티브시 object:오브젝트 objective-c:오브젝티브시 objects:오브젝츠 octave:옥타브 octoml:옥토엠엘 office:오피스 offline:오프라인
olap:올랩 olapr:올랩알 olive:올리브 ollama:올라마 oneapi:원에이피아이 onednn:원디엔엔 oneflow:원플로 online:온라인 onnx:오엔엔엑스
onnxmltools:오엔엔엑스엠엘툴스 onnxruntime:오엔엔엑스런타임 onnxsim:오엔엔엑스심 oozie:우지 open:오픈 openai:오픈에이아이 opencl:오픈시엘
opencv:오픈시브이 openfaas:오픈파스 openmv:오픈엠브이 openppl:오픈피피엘 openscoring:오픈스코어링 openshift:오픈시프트 openvino:오픈비노
openvinotoolkit:오픈비노툴킷 openwhisk:오픈위스크 operations:오퍼레이션스 operator:오퍼레이터 operators:오퍼레이터스 opset:옵셋
optimization:옵티마이제이션 optimized:옵티마이즈드 optimizer:옵티마이저 optimum:옵티멈 option:옵션 options:옵션스 optuna:옵튜나
oracle:오라클 orange:오렌지 orbax:오백스 orbital:오비탈 orchestrator:오케스트레이터 orin:오린 ort:오알티 output:아웃풋 overview:오버뷰
ovms:오브이엠에스
pachyderm:패키덤 pack:팩 package:패키지 packager:패키저 packages:패키지스 paddle:패들 paddlelite:패들라이트 paddlepaddle:패들패들
page:페이지 pages:페이지스 pai:피에이아이 pandas:판다스 panel:패널 paperspace:페이퍼스페이스 parallel:패럴렐 params:파람스 parquet:파케이
parser:파서 parsnip:파스닙 partitioner:파티셔너 parts:파츠 path:패스 patterns:패턴스 pb:피비 pdmodel:피디모델 peft:페프트 perl:펄
persistence:퍼시스턴스 personalizer:퍼스널라이저 pgvector:피지벡터 phone:폰 phones:폰스 photon:포톤 php:피에이치피 pi:파이 pickle:피클
pickles:피클스 pico:피코 pig:피그 pilot:파일럿 pin:핀 pins:핀스 pip:핍 pipe:파이프 pipeline:파이프라인 pipelinemodel:파이프라인모델
pipelines:파이프라인스 pixel:픽셀 plan:플랜 planner:플래너 platform:플랫폼 platforms:플랫폼스 play:플레이 player:플레이어 plugin:플러그인
plugins:플러그인스 plumber:플러머 plus:플러스 point:포인트 pojo:포조 polars:폴라스 policy:폴리시 polygraphy:폴리그래피 pool:풀 pools:풀스
portal:포털 posit:포짓 positron:포지트론 postgres:포스트그레스 postgresml:포스트그레스엠엘 postgresql:포스트그레스큐엘 powershell:파워셸
predict:프레딕트 prediction:프리딕션 predictions:프리딕션스 predictor:프리딕터 premium:프리미엄 preview:프리뷰 private:프라이빗 pro:프로
process:프로세스 processes:프로세시스 processing:프로세싱 processor:프로세서 product:프로덕트 profile:프로파일 profiler:프로파일러
program:프로그램 programs:프로그램스 project:프로젝트 projects:프로젝츠 prolog:프롤로그 prophet:프로핏 protobuf:프로토버프 protocol:프로토콜
prototxt:프로토텍스트 provider:프로바이더 providers:프로바이더스 prune:프룬 pte:피티이 public:퍼블릭 publisher:퍼블리셔 pulsar:펄사
pycaret:파이캐럿 pycoral:파이코랄 pydf:파이디에프 pyfunc:파이펑크 pyodide:파이오다이드 pypi:파이피아이 pypmml:파이피엠엠엘
pyspark:파이스파크 python:파이썬 pytorch:파이토치
qdrant:쿼드런트 qualcomm:퀄컴 quantization:퀀타이제이션 quantizer:퀀타이저 quanto:콴토 quantum:퀀텀 quarkus:쿼커스 quarto:쿼토 qubole:큐볼
query:쿼리 queue:큐 quicksight:퀵사이트 qwen:큐원
ram:램 ranger:레인저 ranker:랭커 rapidminer:래피드마이너 rapids:래피즈 raspberry:라즈베리 rattle:래틀 ray:레이 rc:아르시 react:리액트
read:리드 reader:리더 recipe:레시피 recipes:레시피스 record:레코드 redis:레디스 redshift:레드시프트 registry:레지스트리 regression:리그레션
regressor:리그레서 relax:릴랙스 relay:릴레이 release:릴리스 remote:리모트 renderer:렌더러 replay:리플레이 replicate:레플리케이트 repo:리포
repositories:리포지터리스 repository:리포지터리 representation:리프레젠테이션 research:리서치 resnet:레즈넷 resource:리소스
resources:리소시스 rest:레스트 reticulate:레티큘레이트 revoscale:레보스케일 revoscalepy:레보스케일파이 revoscaler:레보스케일알
risc-v:리스크파이브 rknn:알케이엔엔 robot:로봇 rockchip:록칩 rocm:로켐 router:라우터 rstudio:알스튜디오 ruby:루비 rulefit:룰핏 rules:룰스
run:런 runner:러너 runpod:런포드 runtime:런타임 runtimes:런타임스 rust:러스트
s3:에스스리 safari:사파리 safetensor:세이프텐서 safetensors:세이프텐서스 sagemaker:세이지메이커 samsung:삼성 sandbox:샌드박스 sas:사스
savedmodel:세이브드모델 scala:스칼라 scale:스케일 scheduler:스케줄러 schema:스키마 science:사이언스 scikit:사이킷 scikit-learn:사이킷런
scipy:사이파이 scorer:스코어러 scoring:스코어링 script:스크립트 scripts:스크립츠 search:서치 secret:시크릿 seldon:셀던 semantics:시맨틱스
sense:센스 sentence-transformers:센텐스트랜스포머스 sentis:센티스 serve:서브 server:서버 serverless:서버리스 servers:서버스 service:서비스
services:서비시스 serving:서빙 session:세션 set:세트 sets:세츠 setup:셋업 sglang:에스지랭 shap:샵 sharp:샤프 shell:셸 shift:시프트
shiny:샤이니 shogun:쇼군 signature:시그너처 silicon:실리콘 simplifier:심플리파이어 simulator:시뮬레이터 singlestore:싱글스토어
singularity:싱귤래리티 site:사이트 sklearn:에스케이런 skops:에스케이옵스 skorch:스코치 slurm:슬럼 snapdragon:스냅드래곤 snapshot:스냅샷
snowflake:스노플레이크 snowpark:스노파크 software:소프트웨어 solution:솔루션 solutions:솔루션스 sonnet:소네트 source:소스 sources:소시스
space:스페이스 spaces:스페이시스 spacy:스페이시 spark:스파크 sparklyr:스파클리어 sparkml:스파크엠엘 sparkr:스파크알 sparseml:스파스엠엘
spec:스펙 specification:스펙 spin:스핀 splunk:스플렁크 spring:스프링 spss:에스피에스에스 spyder:스파이더 sql:에스큐엘 sqlite:에스큐엘라이트
sqlrutils:에스큐엘알유틸스 stack:스택 stage:스테이지 stan:스탠 standalone:스탠드얼론 standard:스탠더드 starter:스타터 station:스테이션
stats:스탯츠 statsmodels:스탯츠모델스 step:스텝 stm32:에스티엠삼십이 storage:스토리지 store:스토어 storm:스톰 strategy:스트래티지
stream:스트림 streaming:스트리밍 streamlit:스트림릿 streams:스트림스 structure:스트럭처 studio:스튜디오 suite:스위트 support:서포트
swagger:스웨거 swift:스위프트 switch:스위치 symbol:심볼 synapse:시냅스 synapseml:시냅스엠엘 sync:싱크 system:시스템 systems:시스템스
table:테이블 tables:테이블스 tar:타르 target:타깃 task:태스크 tasks:태스크스 team:팀 teensy:틴지 template:템플릿 templates:템플릿츠
tengine:텐진 tensor:텐서 tensorflow:텐서플로 tensorflow.js:텐서플로제이에스 tensorflowjs:텐서플로제이에스 tensorrt:텐서알티 tensors:텐서스
teradata:테라데이터 terminal:터미널 test:테스트 text:텍스트 tflite:티에프라이트 theano:시애노 thing:싱 things:싱스 tidymodels:타이디모델스
tidypredict:타이디프레딕트 time:타임 timm:팀 titus:티투스 together:투게더 token:토큰 tokenizer:토크나이저 tokenizers:토크나이저스 tool:툴
toolbox:툴박스 toolchain:툴체인 toolkit:툴킷 tools:툴스 torch:토치 torch7:토치세븐 torchscript:토치스크립트 torchserve:토치서브
torchvision:토치비전 tpot:티폿 tpu:티피유 trace:트레이스 tracker:트래커 tracking:트래킹 train:트레인 trainer:트레이너 training:트레이닝
trainium:트레이니엄 transfer:트랜스퍼 transform:트랜스폼 transformer:트랜스포머 transformers:트랜스포머스 translator:트랜슬레이터
trax:트랙스 tree:트리 treelite:트리라이트 trees:트리스 trino:트리노 triton:트라이톤 tritonserver:트라이톤서버 trtexec:티알티이그젝
trust:트러스트 turicreate:투리크리에이트 tvm:티브이엠 tvos:티브이오에스 typescript:타입스크립트
ubj:유비제이 ubjson:유비제이슨 ubuntu:우분투 uff:유에프에프 ui:유아이 unit:유닛 unity:유니티 universal:유니버설 unix:유닉스 unreal:언리얼
update:업데이트 user:유저 util:유틸 utility:유틸리티 utils:유틸스
v1:브이원 v2:브이투 v3:브이스리 vaidk:브이에이아이디케이 vault:볼트 vector:벡터 vectors:벡터스 version:버전 versions:버전스 vertex:버텍스
vertica:버티카 vetiver:베티버 view:뷰 viewer:뷰어 virtual:버추얼 vision:비전 visual:비주얼 visualizer:비주얼라이저 vllm:브이엘엘엠
volume:볼륨 vowpal:보팔 vulkan:벌컨 vvm:브이브이엠
wabbit:왜빗 wallaroo:왈라루 warehouse:웨어하우스 wasm:와즘 wasmedge:와즘에지 watch:워치 watchos:워치오에스 watson:왓슨 weaviate:위비에이트
web:웹 webassembly:웹어셈블리 webgl:웹지엘 webgpu:웹지피유 webnn:웹엔엔 webservice:웹서비스 weight:웨이트 weights:웨이츠 weka:웨카 wheel:휠
widget:위젯 windows:윈도우 winml:윈엠엘 wizard:위저드 word2vec:워드투벡 workbench:워크벤치 worker:워커 workers:워커스 workflow:워크플로
workflows:워크플로스 workspace:워크스페이스 world:월드 wrapper:래퍼 writer:라이터
xamarin:자마린 xavier:자비에 xcode:엑스코드 xgboost:엑스지부스트 xilinx:자일링스 xla:엑스엘에이 xnnpack:엑스엔엔팩
yaml:야믈 yarn:얀 ydf:와이디에프 yggdrasil:이그드라실 yolo:욜로
zephyr:제퍼 zeppelin:제플린 zip:집 zone:존 zoo:주
`

/** Last word, in lower case → how it is read. */
export const readings: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split(/\s+/)
    .map(entry => entry.split(':') as [string, string]),
)
